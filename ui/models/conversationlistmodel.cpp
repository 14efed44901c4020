#include "ui/models/conversationlistmodel.h"

#include "app/store/leads.h"
#include "app/store/reader.h"
#include "app/store/tasks.h"
#include "ui/models/listroles.h"
#include "ui/models/roles.h"

namespace migochat {

namespace {

constexpr int kPage = 60;
constexpr std::chrono::seconds kLongestHold{2};

} // namespace

Result<ConversationListModel::Changed>
ConversationListModel::readNamed(const Database &database, const conversations::ListQuery &query, const Dirty &dirty)
{
    const auto ofTasks = tasks::chatsOf(database, dirty.tasks);
    if (!ofTasks)
        return failed(ofTasks);
    Changed changed{.asked = {}, .announced = dirty.conversations + *ofTasks, .belonging = {}, .rows = {}};
    QList<LeadId> leadIds;
    for (const qint64 id : dirty.leads)
        leadIds.append(LeadId(id));
    const Result<QList<LeadRow>> found = migochat::leads::rows(database, leadIds);
    if (!found)
        return failed(found);
    for (const LeadRow &row : *found)
        changed.announced.insert(row.lead.conversation.value());
    changed.asked = changed.announced + dirty.left;
    QList<ConversationId> ids;
    for (const qint64 id : std::as_const(changed.asked))
        ids.append(ConversationId(id));
    const Result<Rows> rows = migochat::conversations::listed(database, ids, query);
    if (!rows)
        return failed(rows);
    changed.rows = *rows;
    for (const ConversationId id : std::as_const(ids)) {
        const Result<bool> belongs = migochat::conversations::belongs(database, id, query);
        if (!belongs)
            return failed(belongs);
        if (*belongs)
            changed.belonging.insert(id.value());
    }
    return changed;
}

ConversationListModel::ConversationListModel(Reader &reader, QObject *parent) : RowListModel(parent), m_reader(reader)
{
    m_patience.setSingleShot(true);
    m_patience.setInterval(kLongestHold);
    connect(&m_patience, &QTimer::timeout, this, [this] {
        m_catchingUp = true;
        catchUp();
    });
}

void ConversationListModel::show(const conversations::ListQuery &query)
{
    m_query = query;
    m_query.after.reset();
    m_query.limit = kPage;
    m_hasMore = false;
    m_next.forget();
    m_changes.forget();
    m_dirty = {};
    m_waiting.clear();
    setState(State::Loading);
    const auto page =
        m_reader.run([wanted = m_query](const Database &database) { return conversations::page(database, wanted); });
    m_first.run(this, page, [this](const Result<Rows> &rows) { onFirstPage(rows); });
}

void ConversationListModel::passTime(const conversations::Moment &moment)
{
    m_query.moment = moment;
    m_timePassed = m_held;
    if (!m_held)
        reread();
    else if (!m_patience.isActive())
        m_patience.start();
}

void ConversationListModel::onFirstPage(const Result<Rows> &page)
{
    if (!page)
        return setState(State::Failed, page.error());
    m_hasMore = page->size() >= kPage;
    resetTo(*page);
    setState(State::Ready);
    readChanged();
}

void ConversationListModel::reread()
{
    if (m_state != State::Ready)
        return show(m_query);
    conversations::ListQuery wanted = m_query;
    wanted.limit = std::max<int>(kPage, static_cast<int>(m_rows.size()));
    m_next.forget();
    const auto read = m_reader.run([wanted, kept = m_kept](const Database &database) -> Result<Reread> {
        const Result<Rows> page = conversations::page(database, wanted);
        const Result<Rows> open = conversations::listed(database, {kept}, wanted);
        return page && open ? Result<Reread>(Reread{*page, *open}) : failed(page ? open : page);
    });
    m_first.run(this, read, [this](const Result<Reread> &rows) { onReread(rows); });
}

void ConversationListModel::onReread(const Result<Reread> &read)
{
    if (!read)
        return setState(State::Failed, read.error());
    m_hasMore = read->page.size() >= std::max<qsizetype>(kPage, m_rows.size());
    Rows target = read->page;
    for (const Row &row : read->open) {
        if (isKeptHere(row) &&
            std::ranges::none_of(target, [&](const Row &other) { return keyOf(other) == keyOf(row); }))
            insertSorted(target, row);
    }
    QSet<qint64> touched;
    for (const Row &row : std::as_const(target))
        touched.insert(keyOf(row));
    syncTo(target, touched);
    setState(State::Ready);
}

bool ConversationListModel::canFetchMore(const QModelIndex &parent) const
{
    return !parent.isValid() && m_hasMore && !m_next.isWaiting() && !m_first.isWaiting();
}

void ConversationListModel::fetchMore(const QModelIndex &parent)
{
    if (!canFetchMore(parent) || m_rows.isEmpty())
        return;
    conversations::ListQuery wanted = m_query;
    wanted.after = conversations::cursorOf(m_rows.last(), m_query);
    const auto page =
        m_reader.run([wanted](const Database &database) { return conversations::page(database, wanted); });
    m_next.run(this, page, [this](const Result<Rows> &rows) { onNextPage(rows); });
}

void ConversationListModel::onNextPage(const Result<Rows> &page)
{
    if (!page)
        return setState(State::Failed, page.error());
    m_hasMore = page->size() >= kPage;
    Rows target = m_rows;
    for (const Row &row : *page) {
        if (indexOfKey(keyOf(row)) < 0)
            target.append(row);
    }
    syncTo(target, {});
}

void ConversationListModel::setState(State state, const Error &error)
{
    m_state = state;
    m_error = error;
    Q_EMIT stateChanged();
}

void ConversationListModel::apply(const ChangeSet &changes)
{
    for (const Change &change : changes)
        noteChange(change);
    readChanged();
}

void ConversationListModel::noteChange(const Change &change)
{
    switch (change.topic) {
    case Topic::Conversation:
        m_dirty.conversations.insert(change.id);
        break;
    case Topic::Lead:
        m_dirty.leads.insert(change.id);
        break;
    case Topic::Task:
        m_dirty.tasks.insert(change.id);
        break;
    case Topic::Contact:
        for (const Row &row : std::as_const(m_rows)) {
            if (row.conversation.contact.value() == change.id)
                m_dirty.conversations.insert(keyOf(row));
        }
        break;
    default:
        break;
    }
}

void ConversationListModel::readChanged()
{
    // One question at a time: what changes meanwhile goes into the next one.
    if (m_dirty.isEmpty() || m_changes.isWaiting() || m_state == State::Loading)
        return;
    const auto answer = m_reader.run([query = m_query, dirty = std::exchange(m_dirty, {})](const Database &database) {
        return readNamed(database, query, dirty);
    });
    m_changes.run(this, answer, [this](const Result<Changed> &changed) {
        if (changed)
            onChanged(*changed);
        readChanged();
    });
}

void ConversationListModel::onChanged(const Changed &changed)
{
    const Rows target = withChanges(changed);
    if (m_held && !m_catchingUp && !keepsPlaces(target)) {
        m_waiting.unite(changed.asked);
        if (!m_patience.isActive())
            m_patience.start();
        for (const Row &row : changed.rows) {
            if (const int position = indexOfKey(keyOf(row)); position >= 0)
                replaceAt(position, row);
        }
        return;
    }
    m_catchingUp = !m_dirty.isEmpty();
    syncTo(target, changed.announced);
}

ConversationListModel::Rows ConversationListModel::withChanges(const Changed &changed) const
{
    Rows target = m_rows;
    target.removeIf([&](const Row &row) { return changed.asked.contains(keyOf(row)); });
    for (const Row &row : changed.rows) {
        if (changed.belonging.contains(keyOf(row)) || isKeptHere(row))
            insertSorted(target, row);
    }
    return target;
}

void ConversationListModel::insertSorted(Rows &target, const Row &row) const
{
    const auto place = std::find_if(target.begin(), target.end(),
                                    [&](const Row &other) { return conversations::goesBefore(row, other, m_query); });
    // Below the last row that was read there may be others in between: fetchMore() will bring this one too.
    if (place == target.end() && m_hasMore)
        return;
    target.insert(place, row);
}

bool ConversationListModel::keepsPlaces(const Rows &target) const
{
    return std::equal(target.cbegin(), target.cend(), m_rows.cbegin(), m_rows.cend(),
                      [this](const Row &a, const Row &b) { return keyOf(a) == keyOf(b); });
}

void ConversationListModel::keep(ConversationId conversation)
{
    const ConversationId before = std::exchange(m_kept, conversation);
    if (!before.isValid() || before == conversation || indexOfKey(before.value()) < 0)
        return;
    m_dirty.left.insert(before.value());
    readChanged();
}

void ConversationListModel::holdMoves()
{
    m_held = true;
}

void ConversationListModel::releaseMoves()
{
    m_held = false;
    m_patience.stop();
    catchUp();
}

void ConversationListModel::catchUp()
{
    m_dirty.conversations.unite(std::exchange(m_waiting, {}));
    if (std::exchange(m_timePassed, false))
        reread();
    readChanged();
}

QVariant ConversationListModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    return listedData(m_rows.at(index.row()), role);
}

} // namespace migochat
