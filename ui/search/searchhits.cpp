#include "ui/search/searchhits.h"

#include "ui/models/roles.h"

#include <QHash>

#include <algorithm>
#include <utility>

namespace migochat {

SearchHits::SearchHits(Sentence sentence, QObject *parent) : QAbstractListModel(parent), m_sentence(std::move(sentence))
{
}

void SearchHits::setAnswer(const search::Answer &answer)
{
    beginResetModel();
    m_hits = answer.hits;
    m_terms = answer.terms;
    regroup();
    endResetModel();
}

void SearchHits::append(const QList<search::Hit> &hits)
{
    if (hits.isEmpty())
        return;
    Q_EMIT layoutAboutToBeChanged();
    const QModelIndexList before = persistentIndexList();
    QList<qint64> kept;
    for (const QModelIndex &index : before)
        kept.append(m_rows.at(index.row()).kind == Row::Kind::Hit ? m_rows.at(index.row()).hit.row() : 0);
    m_hits += hits;
    regroup();
    QModelIndexList after;
    for (const qint64 row : kept) {
        const auto found = std::find_if(m_rows.begin(), m_rows.end(), [row](const Row &each) {
            return each.kind == Row::Kind::Hit && each.hit.row() == row;
        });
        after.append(found == m_rows.end() ? QModelIndex() : index(static_cast<int>(found - m_rows.begin()), 0));
    }
    changePersistentIndexList(before, after);
    Q_EMIT layoutChanged();
}

void SearchHits::regroup()
{
    struct Group {
        QList<search::Hit> hits;
        QList<ChannelKind> channels;
    };
    QList<ContactId> order;
    QHash<qint64, Group> groups;
    for (const search::Hit &hit : std::as_const(m_hits)) {
        Group &group = groups[hit.contact.value()];
        if (group.hits.isEmpty())
            order.append(hit.contact);
        if (!group.channels.contains(hit.channel))
            group.channels.append(hit.channel);
        group.hits.append(hit);
    }
    m_rows.clear();
    m_rows.reserve(m_hits.size() + order.size());
    for (const ContactId contact : std::as_const(order)) {
        const Group &group = groups[contact.value()];
        m_rows.append(
            {Row::Kind::Heading, group.hits.constFirst(), static_cast<int>(group.hits.size()), group.channels});
        for (const search::Hit &hit : group.hits)
            m_rows.append({Row::Kind::Hit, hit, 0, group.channels});
    }
}

std::optional<qint64> SearchHits::lastRow() const
{
    return m_hits.isEmpty() ? std::nullopt : std::optional(m_hits.constLast().row());
}

int SearchHits::nextHit(int from, int step) const
{
    for (int row = from; row >= 0 && row < rowCount(); row += step) {
        if (m_rows.at(row).kind == Row::Kind::Hit)
            return row;
    }
    return -1;
}

int SearchHits::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

Qt::ItemFlags SearchHits::flags(const QModelIndex &index) const
{
    if (!index.isValid())
        return Qt::NoItemFlags;
    const bool heading = m_rows.at(index.row()).kind == Row::Kind::Heading;
    return heading ? Qt::ItemFlags(Qt::ItemIsEnabled) : Qt::ItemIsEnabled | Qt::ItemIsSelectable;
}

QVariant SearchHits::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const Row &row = m_rows.at(index.row());
    switch (role) {
    case RowRole:
        return QVariant::fromValue(row);
    case Qt::DisplayRole:
    case Qt::AccessibleTextRole:
        return m_sentence(row);
    default:
        return {};
    }
}

} // namespace migochat
