#include "ui/models/searchmodel.h"

#include "app/store/contacts.h"
#include "app/store/conversations.h"
#include "app/store/reader.h"
#include "app/store/search.h"
#include "ui/models/listroles.h"

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

    void add(ConversationId conversation)
    {
        if (conversation.isValid() && !order.contains(conversation))
            order.append(conversation);
    }
};

Result<Rows> rowsOf(const Database &database, const Finds &finds)
{
    const Result<Rows> read = conversations::listed(database, finds.order);
    if (!read)
        return failed(read);
    QHash<qint64, Row> byId;
    for (const Row &row : *read)
        byId.insert(row.conversation.id.value(), row);
    Rows rows;
    for (const ConversationId id : finds.order) {
        const auto row = byId.constFind(id.value());
        if (row == byId.constEnd())
            continue;
        rows.append(*row);
        if (const auto hit = finds.texts.constFind(id.value()); hit != finds.texts.constEnd()) {
            rows.last().preview = hit->text;
            rows.last().previewKind = MessageKind::Text;
            rows.last().note.clear();
        }
    }
    return rows;
}

Result<Rows> find(const Database &database, const QString &typed)
{
    Finds finds;
    const Result<QList<contacts::Hit>> people = contacts::search(database, typed, kPeople);
    if (!people)
        return failed(people);
    for (const contacts::Hit &hit : *people)
        finds.add(hit.conversation);
    const Result<QList<search::Hit>> texts =
        search::messages(database, {.typed = typed, .in = {}, .beforeRow = {}, .limit = kMessages});
    if (!texts)
        return failed(texts);
    for (const search::Hit &hit : *texts) {
        finds.add(hit.conversation);
        if (!finds.texts.contains(hit.conversation.value()))
            finds.texts.insert(hit.conversation.value(), hit);
    }
    return rowsOf(database, finds);
}

} // namespace

SearchModel::SearchModel(Reader &reader, QObject *parent)
    : RowListModel(parent), m_reader(reader)
{
}

void SearchModel::search(const QString &typed)
{
    m_typed = typed.trimmed();
    m_reader.cancelAll();
    m_latest.forget();
    if (m_typed.isEmpty()) {
        resetTo({});
        return;
    }
    const auto answer = m_reader.run([wanted = m_typed](const Database &database) { return find(database, wanted); });
    m_latest.run(this, answer, [this](const Result<Rows> &rows) { onFound(rows); });
}

void SearchModel::onFound(const Result<Rows> &rows)
{
    if (!rows) {
        if (rows.error().code != ErrorCode::Cancelled)
            Q_EMIT readFailed(rows.error());
        return;
    }
    resetTo(*rows);
    Q_EMIT found(rowCount());
}

QVariant SearchModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const Row &row = m_rows.at(index.row());
    switch (role) {
    case Qt::DisplayRole:
        return row.name;
    case RowRole:
        return QVariant::fromValue<ConversationRow>(row);
    case ListedRole:
        return QVariant::fromValue(row);
    case IdRole:
        return keyOf(row);
    default:
        return {};
    }
}

} // namespace migochat
