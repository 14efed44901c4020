#pragma once

#include "agent/channels/channel.h"
#include "agent/outbox/outboxworker.h"
#include "app/store/contacts.h"
#include "app/store/conversations.h"
#include "app/store/messages.h"
#include "app/store/outbox.h"
#include "tests/support/fakeclock.h"
#include "tests/support/waitfor.h"

#include <QTemporaryDir>
#include <QTest>

#include <deque>

namespace migochat::test {

/// The platform's end of a channel: answers sends with what the test has laid out, and remembers them.
class ScriptedChannel final : public Channel
{
public:
    std::deque<SendOutcome> outcomes; ///< the last one repeats
    QList<OutgoingMessage> sent;
    bool hangs = false;

    ChannelKind kind() const override { return whatsAppChannel(); }
    RemoteAccountId account() const override { return RemoteAccountId(QStringLiteral("1055")); }
    Result<QByteArray> answerChallenge(const QUrlQuery &) const override { return QByteArray(); }
    bool isAuthentic(const WebhookRequest &) const override { return true; }
    Result<QList<InboundEvent>> parse(const QByteArray &) const override { return QList<InboundEvent>(); }
    int textLimit() const override { return 4096; }
    ChannelHealth health() const override { return {}; }

    Async<SendOutcome> send(const OutgoingMessage &message) override
    {
        sent.append(message);
        if (hangs) {
            hanging.append(Answer<SendOutcome>());
            return hanging.last().future();
        }
        SendOutcome outcome = outcomes.empty() ? accepted(sent.size()) : outcomes.front();
        if (outcomes.size() > 1)
            outcomes.pop_front();
        return resolved<SendOutcome>(outcome);
    }

    static SendOutcome accepted(qsizetype number)
    {
        return {Acceptance{RemoteMessageId(QStringLiteral("wamid.%1").arg(number)), {}}, {}};
    }

    static SendOutcome refused(FailureClass kind, int code, int httpStatus = 400)
    {
        SendOutcome outcome;
        outcome.failure.kind = kind;
        outcome.failure.code = code;
        outcome.failure.httpStatus = httpStatus;
        return outcome;
    }

    QList<Answer<SendOutcome>> hanging;
};

/// A store with one WhatsApp customer who wrote a minute ago.
struct OutboxFixture {
    QTemporaryDir dir;
    FakeClock clock;
    std::unique_ptr<Writer> writer = std::move(Writer::open(dir.filePath(QStringLiteral("s.db"))).value());
    std::unique_ptr<Reader> reader = std::move(Reader::open(dir.filePath(QStringLiteral("s.db"))).value());
    ScriptedChannel channel;
    OutboxWorker worker{*writer, *reader, clock, [this](const ChannelKind &) { return &channel; }};

    ConversationId customer(const QString &phone)
    {
        InboundMessage message;
        message.party.account = channel.account();
        message.party.keys = {{IdentityKind::WhatsAppId, phone}};
        message.remoteId = RemoteMessageId(QStringLiteral("wamid.in.") + phone);
        message.at = clock.now() - std::chrono::minutes(1);
        message.text = QStringLiteral("بكام؟");
        auto job = writer->run([&](Transaction &t) -> Result<ConversationId> {
            const auto who = contacts::resolve(t, whatsAppChannel(), message.party, clock.now());
            if (!who)
                return failed(who);
            const auto conversation = conversations::ensure(
                t, {who->account, who->contact, who->identity, whatsAppChannel(), clock.now(), AssistantMode::Off});
            if (!conversation)
                return failed(conversation);
            const auto appended = messages::appendInbound(t, {*conversation, who->contact, {}, clock.now()}, message);
            if (!appended)
                return failed(appended);
            return *conversation;
        });
        const Result<ConversationId> id = waitFor(job);
        if (!id)
            qFatal("%s", qPrintable(id.error().detail));
        return *id;
    }

    MessageId queue(ConversationId conversation, const QString &text, Author author = Author::Staff)
    {
        auto job = writer->run([&](Transaction &t) -> Result<MessageId> {
            const auto message =
                messages::appendOutbound(t, {conversation, author, StaffId(1), text, {}, {}, clock.now()});
            if (!message)
                return failed(message);
            const auto row = outbox::enqueue(t, *message, clock.now());
            if (!row)
                return failed(row);
            return *message;
        });
        const Result<MessageId> id = waitFor(job);
        if (!id)
            qFatal("%s", qPrintable(id.error().detail));
        return *id;
    }

    Message message(MessageId id)
    {
        const auto found =
            waitFor(reader->run([id](const Database &database) { return messages::find(database, id); }));
        return found && *found ? **found : Message();
    }

    QList<outbox::Attempt> attempts(MessageId id)
    {
        return waitFor(reader->run([id](const Database &database) { return outbox::attempts(database, id); }))
            .value_or(QList<outbox::Attempt>());
    }

    outbox::Counts counts()
    {
        return waitFor(reader->run([](const Database &database) { return outbox::counts(database); }))
            .value_or(outbox::Counts());
    }
};

} // namespace migochat::test
