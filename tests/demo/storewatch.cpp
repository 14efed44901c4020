#include "tests/demo/storewatch.h"

#include "app/store/conversations.h"
#include "app/store/drafts.h"
#include "app/store/messages.h"

#include <QTextStream>

namespace migochat {

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr int kConversations = 60;
constexpr int kItems = 50;

void line(Instant at, const QString &who, const QString &what)
{
    QTextStream out(stdout);
    out << toDateTime(at).toString(u"HH:mm:ss"_s) << "  " << who << "  " << what << Qt::endl;
}

QString authorMark(const Message &message)
{
    switch (message.author) {
    case Author::Customer:
        return u"→ "_s;
    case Author::Assistant:
        return u"← [assistant] "_s;
    case Author::Phone:
        return u"← [phone] "_s;
    case Author::Staff:
        return u"← [staff] "_s;
    }
    return {};
}

bool isOnTheWay(DeliveryState state)
{
    return state != DeliveryState::Received && state != DeliveryState::Read && state != DeliveryState::Failed &&
           state != DeliveryState::Cancelled;
}

} // namespace

StoreWatch::StoreWatch(std::unique_ptr<Reader> reader) : m_reader(std::move(reader))
{
    m_timer.setInterval(200ms);
    m_timer.setSingleShot(true);
    connect(&m_timer, &QTimer::timeout, this, &StoreWatch::poll);
}

void StoreWatch::start()
{
    poll();
}

Result<StoreWatch::Snapshot> StoreWatch::look(const Database &database, const Question &question)
{
    conversations::ListQuery query;
    query.limit = kConversations;
    const auto rows = conversations::page(database, query);
    if (!rows)
        return failed(rows);
    Snapshot snapshot;
    for (const ConversationRow &row : *rows) {
        const qint64 id = row.conversation.id.value();
        const auto page = messages::pageAfter(database, row.conversation.id, question.after.value(id), kItems);
        if (!page)
            return failed(page);
        const auto draft = drafts::proposed(database, row.conversation.id);
        if (!draft)
            return failed(draft);
        snapshot.conversations.insert(id, {row.name, page->items, *draft});
    }
    const auto onTheWay = messages::byIds(database, question.onTheWay);
    if (!onTheWay)
        return failed(onTheWay);
    snapshot.onTheWay = *onTheWay;
    return snapshot;
}

void StoreWatch::poll()
{
    m_question.onTheWay.clear();
    for (auto it = m_states.cbegin(); it != m_states.cend(); ++it) {
        if (isOnTheWay(it.value()))
            m_question.onTheWay.append(MessageId(it.key()));
    }
    auto snapshot =
        m_reader->run([question = m_question](const Database &database) { return look(database, question); });
    whenDone(snapshot, this, [this](const Result<Snapshot> &found) {
        if (found)
            show(*found);
        m_timer.start();
    });
}

void StoreWatch::show(const Snapshot &snapshot)
{
    for (auto it = snapshot.conversations.cbegin(); it != snapshot.conversations.cend(); ++it) {
        for (const ThreadItem &item : it->items)
            showItem(it->name, item);
        if (!it->items.isEmpty())
            m_question.after.insert(it.key(), it->items.last().cursor());
        if (it->draft && !m_drafts.contains(it->draft->id.value())) {
            m_drafts.insert(it->draft->id.value());
            const QString what = it->draft->reply.isEmpty() ? it->draft->summary : it->draft->reply;
            line(it->draft->createdAt, it->name, u"✎ draft: "_s + what);
            Q_EMIT drafted(*it->draft);
        }
    }
    for (const Message &message : snapshot.onTheWay)
        showState(message);
}

void StoreWatch::showItem(const QString &name, const ThreadItem &item)
{
    if (const auto *note = std::get_if<Note>(&item.content))
        return line(note->at, name, u"✉ note: "_s + note->text);
    if (const auto *activity = std::get_if<Activity>(&item.content)) {
        if (activity->kind != "score_change"_L1) // several a message; the day is about what people say
            line(activity->at, name,
                 u"· "_s + QString(activity->kind).replace(u'_', u' ') + u": "_s + activity->newValue);
        return;
    }
    const auto &message = std::get<Message>(item.content);
    const QString text = message.text.isEmpty() ? u"("_s + message.kindText + u")"_s : message.text;
    m_names.insert(message.id.value(), name);
    m_states.insert(message.id.value(), message.state);
    line(message.at, name, authorMark(message) + text);
}

void StoreWatch::showState(const Message &message)
{
    DeliveryState &known = m_states[message.id.value()];
    if (known == message.state)
        return;
    known = message.state;
    QString what = u"   "_s + toText(message.state);
    if (!message.failureCode.isEmpty())
        what += u" ("_s + message.failureCode + u")"_s;
    line(message.at, m_names.value(message.id.value()), what);
}

} // namespace migochat
