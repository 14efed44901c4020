#include "ui/models/openconversation.h"

#include "app/store/conversations.h"
#include "app/store/drafts.h"
#include "app/store/leads.h"
#include "app/store/reader.h"

#include <algorithm>

namespace migochat {

namespace {

constexpr int kTouches = 1; ///< from each end

Result<ConversationFacts> readFacts(const Database &database, ConversationId id)
{
    const Result<QList<ConversationRow>> rows = conversations::rows(database, {id});
    if (!rows)
        return failed(rows);
    if (rows->isEmpty())
        return fail(ErrorCode::NotFound, QStringLiteral("conversation"));
    ConversationFacts facts;
    facts.row = rows->first();
    const ContactId who = facts.row.conversation.contact;
    const Result<std::optional<Contact>> contact = contacts::find(database, who);
    if (!contact)
        return failed(contact);
    facts.contact = contact->value_or(Contact{});
    const Result<std::optional<Lead>> lead = leads::findByContact(database, who);
    if (!lead)
        return failed(lead);
    facts.lead = *lead;
    const Result<QList<contacts::Touch>> touches = contacts::touches(database, who, kTouches);
    if (!touches)
        return failed(touches);
    facts.touches = *touches;
    const Result<std::optional<Draft>> draft = drafts::proposed(database, id);
    if (!draft)
        return failed(draft);
    facts.draft = *draft;
    return facts;
}

struct First {
    ConversationFacts facts;
    std::optional<ThreadPart> newest;
};

/// `most`: of the newest messages; what is unread comes along.
Result<First> readFirst(const Database &database, ConversationId id, OpenConversation::Reading reading, int most)
{
    const Result<ConversationFacts> facts = readFacts(database, id);
    if (!facts)
        return failed(facts);
    First first{*facts, std::nullopt};
    if (reading == OpenConversation::Reading::FactsAndNewest) {
        const int wanted = std::clamp(facts->row.conversation.unreadCount + 1, most, qMax(most, threadreading::kPage));
        const Result<ThreadPart> newest = threadreading::before(database, id, std::nullopt, wanted);
        if (!newest)
            return failed(newest);
        first.newest = *newest;
    }
    return first;
}

} // namespace

OpenConversation::OpenConversation(Reader &reader, QObject *parent) : QObject(parent), m_reader(reader) {}

void OpenConversation::show(ConversationId conversation, Reading reading)
{
    m_id = conversation;
    m_facts.reset();
    m_newest.reset();
    m_latest.forget();
    ask(reading);
}

void OpenConversation::reread()
{
    m_changed = true;
    ask(Reading::Facts);
}

void OpenConversation::ask(Reading reading)
{
    if (!m_id.isValid())
        return;
    if (m_latest.isWaiting()) { // one question at a time, but none may be older than the newest change
        m_again = true;
        return;
    }
    m_again = false;
    m_changed = false;
    const auto answer = m_reader.run([id = m_id, reading, most = m_opening](const Database &database) {
        return readFirst(database, id, reading, most);
    });
    m_latest.run(this, answer, [this](const Result<First> &first) {
        if (first) {
            m_facts = first->facts;
            m_newest = m_changed ? std::nullopt : first->newest;
            Q_EMIT read(*m_facts);
        } else {
            Q_EMIT readFailed(first.error());
        }
        if (m_again)
            reread();
    });
}

void OpenConversation::apply(const ChangeSet &changes)
{
    m_changed = true;
    if (std::any_of(changes.cbegin(), changes.cend(), [this](const Change &change) { return concerns(change); }))
        reread();
}

bool OpenConversation::concerns(const Change &change) const
{
    switch (change.topic) {
    case Topic::Conversation:
        return change.id == m_id.value();
    case Topic::Contact:
        return m_facts && change.id == m_facts->contact.id.value();
    case Topic::Lead:
        return m_facts && (!m_facts->lead || change.id == m_facts->lead->id.value());
    case Topic::Draft:
    case Topic::Staff:
        return true; // rare, and the id does not tell whose it is
    default:
        return false;
    }
}

} // namespace migochat
