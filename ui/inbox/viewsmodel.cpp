#include "ui/inbox/viewsmodel.h"

#include "ui/text/direction.h"
#include "ui/text/format.h"
#include "ui/text/labels.h"

#include <QMimeData>

#include <algorithm>

namespace migochat {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr QLatin1StringView kMime{"application/x-migochat-view"};
/// Internal ids: top lines have none, lines of branch n have n.
constexpr quintptr kTop = 0;

} // namespace

ViewsModel::ViewsModel(const Look &look, QObject *parent) : QAbstractItemModel(parent), m_look(look) {}

void ViewsModel::setLines(const ViewCounts &lines)
{
    QList<Branch> branches;
    for (const auto kind : {ViewKey::Kind::Fixed, ViewKey::Kind::Channel, ViewKey::Kind::Tag, ViewKey::Kind::Saved}) {
        Branch branch{kind, {}};
        std::copy_if(lines.begin(), lines.end(), std::back_inserter(branch.lines),
                     [kind](const ViewCount &line) { return line.key.kind == kind; });
        if (kind == ViewKey::Kind::Fixed || !branch.lines.isEmpty())
            branches.append(branch);
    }
    if (!haveSameLines(branches)) {
        beginResetModel();
        m_branches = branches;
        endResetModel();
        return;
    }
    m_branches = branches;
    retranslate();
}

bool ViewsModel::haveSameLines(const QList<Branch> &branches) const
{
    const auto sameKey = [](const ViewCount &a, const ViewCount &b) { return a.key == b.key; };
    return std::equal(branches.begin(), branches.end(), m_branches.begin(), m_branches.end(),
                      [&](const Branch &a, const Branch &b) {
                          return a.kind == b.kind &&
                                 std::equal(a.lines.begin(), a.lines.end(), b.lines.begin(), b.lines.end(), sameKey);
                      });
}

void ViewsModel::retranslate()
{
    const int last = rowCount() - 1;
    if (last < 0)
        return;
    Q_EMIT dataChanged(index(0, 0), index(last, 0));
    for (int row = 0; row <= last; ++row) {
        const QModelIndex branch = index(row, 0);
        if (const int lines = rowCount(branch); lines > 0)
            Q_EMIT dataChanged(index(0, 0, branch), index(lines - 1, 0, branch));
    }
}

QString ViewsModel::headingOf(ViewKey::Kind kind) const
{
    switch (kind) {
    case ViewKey::Kind::Channel:
        return tr("Channels");
    case ViewKey::Kind::Tag:
        return tr("Tags");
    case ViewKey::Kind::Saved:
        return tr("Saved");
    case ViewKey::Kind::Fixed:
        break;
    }
    return {};
}

QString ViewsModel::nameOf(const ViewKey &key) const
{
    if (key.kind == ViewKey::Kind::Channel)
        return labels::channel(key.channel);
    if (key.kind != ViewKey::Kind::Fixed) {
        const ViewCount *line = lineAt(indexOf(key));
        return line ? withoutBidiControls(line->name) : QString();
    }
    switch (key.view) {
    case InboxView::AllOpen:
        return tr("All open");
    case InboxView::Mine:
        return tr("Mine");
    case InboxView::Unassigned:
        return tr("Unassigned");
    case InboxView::Unread:
        return tr("Unread");
    case InboxView::WaitingOnUs:
        return tr("Waiting on us");
    case InboxView::ClosingSoon:
        return tr("Closing soon");
    case InboxView::FollowUpToday:
        return tr("Follow-up today");
    case InboxView::Snoozed:
        return tr("Snoozed");
    case InboxView::Done:
        return tr("Done");
    case InboxView::Spam:
        return tr("Spam");
    }
    return {};
}

const ViewCount *ViewsModel::lineAt(const QModelIndex &index) const
{
    if (!index.isValid())
        return nullptr;
    const auto branch = static_cast<qsizetype>(index.internalId());
    const bool isLine = branch != kTop || index.row() < m_branches.constFirst().lines.size();
    return isLine ? &m_branches.at(branch).lines.at(index.row()) : nullptr;
}

std::optional<ViewKey> ViewsModel::keyOf(const QModelIndex &index) const
{
    const ViewCount *line = lineAt(index);
    return line ? std::optional(line->key) : std::nullopt;
}

QModelIndex ViewsModel::indexOf(const ViewKey &key) const
{
    for (qsizetype branch = 0; branch < m_branches.size(); ++branch) {
        const ViewCounts &lines = m_branches.at(branch).lines;
        for (qsizetype row = 0; row < lines.size(); ++row) {
            if (lines.at(row).key == key)
                return createIndex(static_cast<int>(row), 0, static_cast<quintptr>(branch));
        }
    }
    return {};
}

QString ViewsModel::countOf(const QModelIndex &index) const
{
    const ViewCount *line = lineAt(index);
    return line && line->count ? m_look.format.number(*line->count) : QString();
}

QModelIndex ViewsModel::index(int row, int column, const QModelIndex &parent) const
{
    if (!hasIndex(row, column, parent))
        return {};
    if (!parent.isValid())
        return createIndex(row, column, kTop);
    return createIndex(row, column, static_cast<quintptr>(parent.row() - m_branches.constFirst().lines.size() + 1));
}

QModelIndex ViewsModel::parent(const QModelIndex &child) const
{
    if (!child.isValid() || child.internalId() == kTop)
        return {};
    const auto row = m_branches.constFirst().lines.size() + static_cast<qsizetype>(child.internalId()) - 1;
    return createIndex(static_cast<int>(row), 0, kTop);
}

int ViewsModel::rowCount(const QModelIndex &parent) const
{
    const qsizetype fixed = m_branches.constFirst().lines.size();
    if (!parent.isValid())
        return static_cast<int>(fixed + m_branches.size() - 1);
    if (parent.internalId() != kTop || parent.row() < fixed || parent.column() != 0)
        return 0;
    return static_cast<int>(m_branches.at(parent.row() - fixed + 1).lines.size());
}

int ViewsModel::columnCount(const QModelIndex &) const
{
    return 1;
}

QString ViewsModel::keysOf(const ViewKey &key) const
{
    for (const ViewPin &pin : m_pins) {
        if (pin.view == key && !pin.keys.isEmpty())
            return u" ("_s + leftToRight(pin.keys) + u')';
    }
    return {};
}

QVariant ViewsModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const ViewCount *line = lineAt(index);
    if (role == HeadingRole)
        return line == nullptr;
    if (!line) {
        const ViewKey::Kind kind = m_branches.at(index.row() - m_branches.constFirst().lines.size() + 1).kind;
        return role == Qt::DisplayRole || role == Qt::AccessibleTextRole ? QVariant(headingOf(kind)) : QVariant();
    }
    const QString name = nameOf(line->key);
    const QString count = countOf(index);
    const QString named = line->onlyMine ? tr("%1, only for you").arg(isolated(name)) : name;
    switch (role) {
    case Qt::DisplayRole:
        return name;
    case Qt::ToolTipRole:
        return QString(named + keysOf(line->key));
    case Qt::AccessibleTextRole:
        return count.isEmpty() ? named : QString(named + u' ' + count);
    case CountRole:
        return line->count.value_or(0) > 0 ? count : QString();
    case ChannelRole:
        return line->key.channel.text();
    case OnlyMineRole:
        return line->onlyMine;
    default:
        return {};
    }
}

Qt::ItemFlags ViewsModel::flags(const QModelIndex &index) const
{
    const auto key = keyOf(index);
    if (!key)
        return index.isValid() ? Qt::ItemIsEnabled | Qt::ItemIsDropEnabled : Qt::NoItemFlags;
    const Qt::ItemFlags line = Qt::ItemIsEnabled | Qt::ItemIsSelectable;
    return key->kind == ViewKey::Kind::Saved ? line | Qt::ItemIsDragEnabled : line;
}

QStringList ViewsModel::mimeTypes() const
{
    return {QString(kMime)};
}

QMimeData *ViewsModel::mimeData(const QModelIndexList &indexes) const
{
    const auto key = keyOf(indexes.value(0));
    if (!key)
        return nullptr;
    auto *data = new QMimeData;
    data->setData(QString(kMime), QByteArray::number(key->saved.value()));
    return data;
}

bool ViewsModel::dropMimeData(const QMimeData *data, Qt::DropAction action, int row, int, const QModelIndex &parent)
{
    const SavedViewId view(data->data(QString(kMime)).toLongLong());
    const QModelIndex own = indexOf(ViewKey(view));
    if (action != Qt::MoveAction || !view.isValid() || own.parent() != parent)
        return false;
    const int wanted = row < 0 ? rowCount(parent) : row;
    const int place = wanted > own.row() ? wanted - 1 : wanted;
    if (place != own.row())
        Q_EMIT moveAsked(view, place);
    return false; // the store says what the order is; the view takes no line away
}

} // namespace migochat
