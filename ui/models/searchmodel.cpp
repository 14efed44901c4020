#include "ui/models/searchmodel.h"

#include "app/store/contacts.h"
#include "app/store/conversations.h"
#include "app/store/reader.h"
#include "app/store/search.h"
#include "ui/models/listroles.h"

#include <algorithm>
#include <utility>

namespace migochat {

namespace {

constexpr int kPeople = 20;
constexpr int kMessages = 80;

using Row = conversations::ListedConversation;
using Rows = QList<Row>;

/// Conversations in the order in which they were found, with the text that made them be found.
struct Finds {
    QList<ConversationId> order;
    QHash<qint64, search::Hit> texts;
    SearchTerms terms;
    bool isCut = false;

    void add(ConversationId conversation)
    {
        if (conversation.isValid() && !order.contains(conversation))
            order.append(conversation);
    }
};

void showHit(Row &row, const search::Hit &hit, const SearchTerms &terms)
{
    row.preview = search::shownText(hit, terms);
    row.previewKind = MessageKind::Text;
    row.previewAuthor = hit.author;
    row.note = hit.note.isValid() ? hit.text : QString();
}

Result<SearchModel::Found> rowsOf(const Database &database, const Finds &finds)
{
    const Result<Rows> read = conversations::listed(database, finds.order);
    if (!read)
        return failed(read);
    QHash<qint64, Row> byId;
    for (const Row &row : *read)
        byId.insert(row.conversation.id.value(), row);
    SearchModel::Found found{.rows = {}, .places = {}, .terms = finds.terms, .isCut = finds.isCut};
    for (const ConversationId id : finds.order) {
        const auto row = byId.constFind(id.value());
        if (row == byId.constEnd())
            continue;
        found.rows.append(*row);
        if (const auto hit = finds.texts.constFind(id.value()); hit != finds.texts.constEnd()) {
            showHit(found.rows.last(), *hit, finds.terms);
            found.places.insert(id.value(), hit->place());
        }
    }
    return found;
}

Result<SearchModel::Found> find(const Database &database, const QString &typed, Numbers numbers)
{
    Finds finds;
    const Result<QList<contacts::Hit>> people = contacts::search(database, typed, kPeople, numbers);
    if (!people)
        return failed(people);
    for (const contacts::Hit &hit : *people)
        finds.add(hit.conversation);
    const Result<search::Answer> texts = search::answer(
        database, {.typed = typed, .in = {}, .beforeRow = {}, .limit = kMessages, .filter = {}, .numbers = numbers});
    if (!texts)
        return failed(texts);
    finds.terms = texts->terms;
    finds.isCut = people->size() == kPeople || texts->hits.size() == kMessages;
    for (const search::Hit &hit : texts->hits) {
        finds.add(hit.conversation);
        if (!finds.texts.contains(hit.conversation.value()))
            finds.texts.insert(hit.conversation.value(), hit);
    }
    return rowsOf(database, finds);
}

} // namespace

SearchModel::SearchModel(Reader &reader, std::function<Numbers()> numbers, QObject *parent)
    : RowListModel(parent), m_reader(reader), m_numbers(std::move(numbers))
{
}

void SearchModel::search(const QString &typed)
{
    m_typed = typed.trimmed();
    m_reader.cancelAll();
    m_latest.forget();
    m_stale = false;
    if (m_typed.isEmpty()) {
        m_places.clear();
        m_isCut = false;
        resetTo({});
        return;
    }
    ask();
}

void SearchModel::ask()
{
    const auto answer = m_reader.run([wanted = m_typed, numbers = m_numbers()](const Database &database) {
        return find(database, wanted, numbers);
    });
    m_latest.run(this, answer, [this, wanted = m_typed](const Result<Found> &found) { onFound(wanted, found); });
}

void SearchModel::apply(const ChangeSet &changes)
{
    const bool touches = std::any_of(changes.begin(), changes.end(), [this](const Change &change) {
        return change.topic == Topic::Conversation && indexOfKey(change.id) >= 0;
    });
    if (!touches)
        return;
    if (m_latest.isWaiting())
        m_stale = true; // asked once more when the answer is there
    else
        ask();
}

void SearchModel::onFound(const QString &wanted, const Result<Found> &result)
{
    if (!result) {
        if (result.error().code != ErrorCode::Cancelled)
            Q_EMIT readFailed(result.error());
        return;
    }
    m_places = result->places;
    m_terms = result->terms;
    m_isCut = result->isCut;
    if (std::exchange(m_shownFor, wanted) == wanted) {
        QSet<qint64> all;
        for (const Row &row : result->rows)
            all.insert(keyOf(row));
        syncTo(result->rows, all);
    } else {
        resetTo(result->rows);
    }
    Q_EMIT found(rowCount());
    if (std::exchange(m_stale, false))
        ask();
}

QVariant SearchModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const Row &row = m_rows.at(index.row());
    if (role != FoundRole)
        return listedData(row, role);
    const auto place = m_places.constFind(keyOf(row));
    return QVariant::fromValue(FoundText{m_terms, place == m_places.constEnd() ? std::nullopt : std::optional(*place)});
}

} // namespace migochat
