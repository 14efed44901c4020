#include "tests/ui/models/shopstore.h"

#include "app/store/contacts.h"
#include "app/store/conversations.h"
#include "app/store/leads.h"
#include "app/store/messages.h"
#include "tests/support/tempstore.h"
#include "tests/support/waitfor.h"

namespace migochat::test {

using namespace Qt::Literals::StringLiterals;

namespace {

template <typename T>
T must(const Result<T> &result)
{
    if (!result)
        qFatal("store: %s", qPrintable(result.error().detail));
    return *result;
}

EventParty partyOf(const QString &psid, const QString &name)
{
    return {RemoteAccountId(u"page-1"_s), {{IdentityKind::PageScopedId, psid}}, name};
}

Result<MessageId> append(Transaction &transaction, const ShopStore::Customer &customer, InboundMessage message)
{
    message.party = partyOf(customer.psid, {});
    const auto appended =
        messages::appendInbound(transaction, {customer.conversation, customer.contact, {}, message.at}, message);
    if (!appended)
        return failed(appended);
    return appended->message;
}

InboundMessage textMessage(int serial, const QString &text, Instant at)
{
    InboundMessage message;
    message.remoteId = RemoteMessageId(u"m_%1"_s.arg(serial));
    message.kindText = u"text"_s;
    message.text = text;
    message.at = at;
    return message;
}

} // namespace

ShopStore::ShopStore()
{
    auto opened = Writer::open(file());
    if (!opened)
        qFatal("store: %s", qPrintable(opened.error().detail));
    m_writer = std::move(*opened);
    connect(m_writer.get(), &Writer::committed, this, &ShopStore::committed);
}

std::unique_ptr<Reader> ShopStore::reader() const
{
    auto opened = Reader::open(file());
    if (!opened)
        qFatal("store: %s", qPrintable(opened.error().detail));
    return std::move(*opened);
}

void ShopStore::awaitIndex() const
{
    const auto isBehind = [this] {
        return firstText(
            file(), "SELECT count(*) FROM message, store_state WHERE text <> '' AND message.id > indexed_message_id");
    };
    if (!QTest::qWaitFor([&] { return isBehind() == u"0"_s; }, kPatienceMs))
        qFatal("the index does not follow");
}

Instant ShopStore::tick()
{
    m_now += std::chrono::seconds{1};
    return m_now;
}

ShopStore::Customer ShopStore::customer(const QString &name)
{
    const QString psid = u"psid-%1"_s.arg(++m_people);
    const Instant now = tick();
    Customer made = must(waitFor(m_writer->run([=](Transaction &transaction) -> Result<Customer> {
        const auto account =
            contacts::ensureAccount(transaction, messengerChannel(), RemoteAccountId(u"page-1"_s), now);
        if (!account)
            return failed(account);
        const auto who = contacts::resolve(transaction, messengerChannel(), partyOf(psid, name), now);
        if (!who)
            return failed(who);
        const auto conversation = conversations::ensure(
            transaction, {*account, who->contact, who->identity, messengerChannel(), now, AssistantMode::Suggest});
        if (!conversation)
            return failed(conversation);
        return Customer{who->contact, *conversation, psid};
    })));
    receive(made, u"hello from "_s + name);
    return made;
}

MessageId ShopStore::receive(const Customer &customer, const QString &text)
{
    return receiveAt(customer, text, tick());
}

MessageId ShopStore::receiveAt(const Customer &customer, const QString &text, Instant at)
{
    return must(waitFor(m_writer->run([=, serial = ++m_serial](Transaction &transaction) {
        return append(transaction, customer, textMessage(serial, text, at));
    })));
}

void ShopStore::receiveMany(const Customer &customer, int count)
{
    QList<InboundMessage> messages;
    for (int i = 1; i <= count; ++i)
        messages.append(textMessage(++m_serial, u"message %1"_s.arg(i), tick()));
    must(waitFor(m_writer->run([=](Transaction &transaction) -> Result<int> {
        for (const InboundMessage &message : messages) {
            if (const auto stored = append(transaction, customer, message); !stored)
                return failed(stored);
        }
        return 0;
    })));
}

MessageId ShopStore::answer(const Customer &customer, const QString &text)
{
    return must(waitFor(m_writer->run([=, at = tick()](Transaction &transaction) {
        return messages::appendOutbound(transaction, {customer.conversation, Author::Staff, {}, text, {}, {}, at});
    })));
}

NoteId ShopStore::note(const Customer &customer, const QString &text)
{
    return must(waitFor(m_writer->run([=, at = tick()](Transaction &transaction) {
        return messages::appendNote(transaction, {{}, customer.conversation, {}, {}, text, at});
    })));
}

void ShopStore::setState(MessageId message, DeliveryState state)
{
    must(waitFor(m_writer->run([=, at = tick()](Transaction &transaction) {
        return messages::advance(transaction, message, {state, at, {}, {}, {}});
    })));
}

void ShopStore::markRead(const Customer &customer)
{
    must(waitFor(m_writer->run([=](Transaction &transaction) -> Result<int> {
        const Result<> done = conversations::markRead(transaction, customer.conversation);
        return done ? Result<int>(0) : failed(done);
    })));
}

LeadId ShopStore::lead(const Customer &customer)
{
    const auto opened = reader();
    return must(waitFor(opened->run(
                    [=](const Database &database) { return leads::idByContact(database, customer.contact); })))
        .value();
}

void ShopStore::setStage(LeadId lead, LeadStage stage)
{
    must(waitFor(m_writer->run([=, at = tick()](Transaction &transaction) -> Result<int> {
        const Result<> done = leads::setStage(transaction, lead, stage, {}, {}, at);
        return done ? Result<int>(0) : failed(done);
    })));
}

} // namespace migochat::test
