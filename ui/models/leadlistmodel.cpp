#include "ui/models/leadlistmodel.h"

#include "app/store/contacts.h"
#include "app/store/reader.h"
#include "ui/models/roles.h"

namespace migochat {

namespace {

constexpr int kPage = 100;
constexpr int kMostFound = 200;

using Rows = QList<LeadRow>;

/// Leads of the people whom a search finds, in the order of the search.
Result<Rows> leadsOfPeople(const Database &database, const QString &typed, Numbers numbers)
{
    const Result<QList<contacts::Hit>> people = contacts::search(database, typed, kMostFound, numbers);
    if (!people)
        return failed(people);
    QList<LeadId> ids;
    for (const contacts::Hit &hit : *people) {
        const Result<std::optional<LeadId>> lead = leads::idByContact(database, hit.contact);
        if (!lead)
            return failed(lead);
        if (*lead)
            ids.append(**lead);
    }
    return leads::rows(database, ids);
}

} // namespace

LeadListModel::LeadListModel(Reader &reader, std::function<Numbers()> numbers, QObject *parent)
    : RowListModel(parent), m_reader(reader), m_numbers(std::move(numbers))
{
}

void LeadListModel::show(const LeadQuery &query)
{
    m_query = query;
    m_hasMore = false;
    m_keepPlace = false;
    m_next.forget();
    m_changes.forget();
    m_dirty.clear();
    m_first.run(this, ask({.stage = query.stage, .sort = query.sort, .after = {}, .limit = kPage}),
                [this](const Result<Rows> &page) { onPage(page); });
}

void LeadListModel::reread()
{
    m_keepPlace = true;
    m_next.forget();
    const int limit = std::max(kPage, rowCount());
    m_first.run(this, ask({.stage = m_query.stage, .sort = m_query.sort, .after = {}, .limit = limit}),
                [this](const Result<Rows> &page) { onPage(page); });
}

QFuture<Result<Rows>> LeadListModel::ask(const leads::ListQuery &query)
{
    const QString typed = m_query.text.trimmed();
    return m_reader.run([query, typed, numbers = m_numbers()](const Database &database) -> Result<Rows> {
        if (typed.isEmpty())
            return leads::page(database, query);
        Result<Rows> found = leadsOfPeople(database, typed, numbers);
        if (found && query.stage)
            found->removeIf([&](const LeadRow &row) { return row.lead.stage != *query.stage; });
        return found;
    });
}

void LeadListModel::onPage(const Result<Rows> &page)
{
    if (!page) {
        Q_EMIT readFailed(page.error());
        return;
    }
    m_hasMore = m_query.text.trimmed().isEmpty() && page->size() >= (m_keepPlace ? std::max(kPage, rowCount()) : kPage);
    if (std::exchange(m_keepPlace, true)) {
        QSet<qint64> touched;
        for (const LeadRow &row : *page)
            touched.insert(keyOf(row));
        syncTo(*page, touched);
    } else {
        resetTo(*page);
    }
    Q_EMIT loaded();
    readChanged();
}

bool LeadListModel::canFetchMore(const QModelIndex &parent) const
{
    return !parent.isValid() && m_hasMore && !m_rows.isEmpty() && !m_next.isWaiting() && !m_first.isWaiting();
}

void LeadListModel::fetchMore(const QModelIndex &parent)
{
    if (!canFetchMore(parent))
        return;
    m_next.run(this,
               ask({.stage = m_query.stage, .sort = m_query.sort, .after = sortKey(m_rows.last()), .limit = kPage}),
               [this](const Result<Rows> &page) { onNextPage(page); });
}

void LeadListModel::onNextPage(const Result<Rows> &page)
{
    if (!page) {
        Q_EMIT readFailed(page.error());
        return;
    }
    m_hasMore = page->size() >= kPage;
    Rows target = m_rows;
    for (const LeadRow &row : *page) {
        if (indexOfKey(keyOf(row)) < 0)
            target.append(row);
    }
    syncTo(target, {});
}

void LeadListModel::apply(const ChangeSet &changes)
{
    for (const Change &change : changes) {
        if (change.topic == Topic::Lead)
            m_dirty.insert(change.id);
        if (change.topic != Topic::Conversation && change.topic != Topic::Contact)
            continue;
        // A new message moves the customer's lead up, a new name shows in its row.
        for (const LeadRow &row : std::as_const(m_rows)) {
            const Lead &lead = row.lead;
            if ((change.topic == Topic::Conversation ? lead.conversation.value() : lead.contact.value()) == change.id)
                m_dirty.insert(keyOf(row));
        }
    }
    readChanged();
}

void LeadListModel::readChanged()
{
    if (m_dirty.isEmpty() || m_changes.isWaiting() || m_first.isWaiting())
        return;
    const QSet<qint64> asked = std::exchange(m_dirty, {});
    QList<LeadId> ids;
    for (const qint64 id : asked)
        ids.append(LeadId(id));
    const auto answer = m_reader.run([ids](const Database &database) { return leads::rows(database, ids); });
    m_changes.run(this, answer, [this, asked](const Result<Rows> &rows) {
        if (rows)
            onChanged(asked, *rows);
        readChanged();
    });
}

void LeadListModel::onChanged(const QSet<qint64> &asked, const Rows &read)
{
    const bool searching = !m_query.text.trimmed().isEmpty();
    Rows target = m_rows;
    if (!searching)
        target.removeIf([&](const LeadRow &row) { return asked.contains(keyOf(row)); });
    for (const LeadRow &row : read) {
        const int position = indexOfKey(keyOf(row));
        if (searching && position >= 0)
            target[position] = row; // a search keeps its order
        else if (!searching && belongs(row))
            insertSorted(target, row);
    }
    syncTo(target, asked);
}

bool LeadListModel::belongs(const LeadRow &row) const
{
    return !m_query.stage || row.lead.stage == *m_query.stage;
}

void LeadListModel::insertSorted(Rows &target, const LeadRow &row) const
{
    const auto place =
        std::find_if(target.begin(), target.end(), [&](const LeadRow &other) { return sortKey(row) > sortKey(other); });
    if (place == target.end() && m_hasMore)
        return;
    target.insert(place, row);
}

std::pair<qint64, qint64> LeadListModel::sortKey(const LeadRow &row) const
{
    const qint64 key = m_query.sort == leads::Sort::Score ? row.lead.score : toMsecs(row.lastMessageAt);
    return {key, keyOf(row)};
}

void LeadListModel::setPending(const LeadRow &row)
{
    if (const int position = indexOfKey(keyOf(row)); position >= 0)
        replaceAt(position, row);
}

void LeadListModel::revert(LeadId lead)
{
    apply({Change{Topic::Lead, lead.value()}});
}

std::optional<LeadRow> LeadListModel::find(LeadId lead) const
{
    const int position = indexOfKey(lead.value());
    return position < 0 ? std::nullopt : std::optional(m_rows.at(position));
}

QVariant LeadListModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const LeadRow &row = m_rows.at(index.row());
    switch (role) {
    case Qt::DisplayRole:
        return row.name;
    case RowRole:
        return QVariant::fromValue(row);
    case IdRole:
        return keyOf(row);
    default:
        return {};
    }
}

} // namespace migochat
