#include "tests/sim/fill.h"

#include "app/store/contacts.h"
#include "app/store/conversations.h"
#include "app/store/messages.h"
#include "tests/sim/credentials.h"

#include <algorithm>

namespace migochat::sim {

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr std::size_t kBatch = 4'000; ///< rows per commit

/// Hands `count` steps to the writer in batches and waits for each.
template <typename Step>
Result<> inBatches(Writer &writer, std::size_t count, Step step)
{
    for (std::size_t from = 0; from < count; from += kBatch) {
        const std::size_t to = std::min(count, from + kBatch);
        auto done = writer.run([&, from, to](Transaction &transaction) -> Result<> {
            for (std::size_t i = from; i < to; ++i) {
                if (const Result<> one = step(transaction, i); !one)
                    return failed(one);
            }
            return {};
        });
        done.waitForFinished();
        if (const Result<> result = done.result(); !result)
            return failed(result);
    }
    return {};
}

EventParty partyOf(const FillPerson &person)
{
    const Credentials account;
    EventParty party;
    party.profileName = person.name;
    party.account = RemoteAccountId(person.psid.isEmpty() ? account.phoneNumberId : account.pageId);
    if (!person.psid.isEmpty())
        party.keys.append({IdentityKind::PageScopedId, person.psid});
    if (!person.waId.isEmpty())
        party.keys.append({IdentityKind::WhatsAppId, person.waId});
    if (!person.bsuid.isEmpty())
        party.keys.append({IdentityKind::BusinessScopedId, person.bsuid});
    return party;
}

} // namespace

Fill::Fill(Writer &writer, const FillOptions &options) : m_writer(writer), m_options(options), m_dice(options.seed) {}

Result<> Fill::run(const std::function<void(qint64)> &progress)
{
    const auto people = static_cast<std::size_t>(m_options.customers);
    for (std::size_t i = 0; i < people; ++i)
        m_people.push_back(fillPerson(static_cast<qint64>(i), m_dice));
    m_lines = fillLines(m_options, m_dice);
    m_firstAt.assign(people, 0);
    m_lastAt.assign(people, 0);
    for (const FillLine &line : m_lines) {
        const auto who = static_cast<std::size_t>(line.person);
        if (m_firstAt[who] == 0)
            m_firstAt[who] = line.at;
        m_lastAt[who] = line.at;
    }
    m_places.resize(people);
    if (const Result<> done = addPeople(); !done)
        return failed(done, u"people");
    if (const Result<> done = addLines(progress); !done)
        return failed(done, u"messages");
    return settle();
}

Result<> Fill::addPeople()
{
    const Credentials account;
    auto accounts = m_writer.run([&](Transaction &transaction) -> Result<> {
        // Rows of many customers are touched in turn: a page cache for one person at a desk would be far too small.
        if (const Result<> larger = transaction.database().execute("PRAGMA cache_size = -262144"_ba); !larger)
            return failed(larger);
        const Instant start = fromMsecs(m_lines.empty() ? 0 : m_lines.front().at);
        const auto page =
            contacts::ensureAccount(transaction, messengerChannel(), RemoteAccountId(account.pageId), start);
        const auto number =
            contacts::ensureAccount(transaction, whatsAppChannel(), RemoteAccountId(account.phoneNumberId), start);
        if (!page || !number)
            return failed(page ? number : page);
        m_page = *page;
        m_number = *number;
        return {};
    });
    accounts.waitForFinished();
    if (const Result<> result = accounts.result(); !result)
        return failed(result);
    return inBatches(m_writer, m_people.size(),
                     [this](Transaction &transaction, std::size_t i) { return addPerson(transaction, i); });
}

Result<> Fill::addPerson(Transaction &transaction, std::size_t number)
{
    const FillPerson &person = m_people[number];
    const bool onMessenger = !person.psid.isEmpty();
    const ChannelKind channel = onMessenger ? messengerChannel() : whatsAppChannel();
    const Instant at = fromMsecs(m_firstAt[number]);
    const auto resolved = contacts::resolve(transaction, channel, partyOf(person), at);
    if (!resolved)
        return failed(resolved);
    const auto conversation =
        conversations::ensure(transaction, {onMessenger ? m_page : m_number, resolved->contact, resolved->identity,
                                            channel, at, AssistantMode::Suggest});
    if (!conversation)
        return failed(conversation);
    m_places[number] = {resolved->contact, *conversation};
    return {};
}

Result<> Fill::addLines(const std::function<void(qint64)> &progress)
{
    return inBatches(m_writer, m_lines.size(), [&](Transaction &transaction, std::size_t i) {
        if (i % (25 * kBatch) == 0)
            progress(static_cast<qint64>(i));
        return addLine(transaction, m_lines[i]);
    });
}

Result<> Fill::addLine(Transaction &transaction, const FillLine &line)
{
    const Place &place = m_places[static_cast<std::size_t>(line.person)];
    const Instant at = fromMsecs(line.at);
    const RemoteMessageId remoteId(u"wamid.FILL%1"_s.arg(++m_ids));
    if (line.inbound) {
        InboundMessage message;
        message.remoteId = remoteId;
        message.at = at;
        message.text = customerWords(m_dice);
        const auto added =
            messages::appendInbound(transaction, {place.conversation, place.contact, DeliveryId(), at + 2s}, message);
        return added ? Result<>() : Result<>(failed(added));
    }
    messages::NewOutbound answer;
    answer.conversation = place.conversation;
    answer.author = m_dice.chance(70) ? Author::Staff : Author::Assistant;
    if (answer.author == Author::Staff)
        answer.staff = StaffId(1);
    answer.text = shopWords(m_dice);
    answer.at = at;
    const auto added = messages::appendOutbound(transaction, answer);
    if (!added)
        return failed(added);
    const DeliveryState state = m_dice.chance(88) ? DeliveryState::Read : DeliveryState::Delivered;
    return messages::setState(transaction, *added, {.state = state, .at = at + 60s, .remoteId = remoteId});
}

Result<> Fill::settle()
{
    return inBatches(m_writer, m_people.size(),
                     [this](Transaction &transaction, std::size_t i) { return settleOne(transaction, i); });
}

/// Old talks are done and read; the last weeks are still open, as in a shop that keeps up.
Result<> Fill::settleOne(Transaction &transaction, std::size_t number)
{
    const ConversationId conversation = m_places[number].conversation;
    const Instant last = fromMsecs(m_lastAt[number]);
    if (last > m_options.until - 24h * 3)
        return {};
    if (const Result<> read = conversations::markRead(transaction, conversation); !read)
        return failed(read);
    if (last > m_options.until - 24h * 30)
        return {};
    return conversations::setStatus(transaction, conversation, ConversationStatus::Done, std::nullopt);
}

} // namespace migochat::sim
