#pragma once

#include "agent/inbox/inbox.h"
#include "app/store/contacts.h"
#include "app/store/conversations.h"
#include "app/store/drafts.h"
#include "app/store/messages.h"
#include "app/store/outbox.h"
#include "app/store/suggestions.h"
#include "tests/support/fakeclock.h"
#include "tests/support/tempstore.h"
#include "tests/support/waitfor.h"

#include <QTemporaryDir>
#include <QTest>

namespace migochat::test {

/// A store with an inbox in front of it, and short ways to say what arrived.
struct InboxFixture {
    QTemporaryDir dir;
    FakeClock clock;
    std::unique_ptr<Writer> writer = std::move(Writer::open(dir.filePath(QStringLiteral("s.db"))).value());
    std::unique_ptr<Reader> reader = std::move(Reader::open(dir.filePath(QStringLiteral("s.db"))).value());
    Inbox inbox{*writer, *reader, clock, [this](const ChannelKind &) { return channel; }};
    const Channel *channel = nullptr; ///< reads pending bodies again

    EventParty party(const QString &phone = QStringLiteral("201000000001")) const
    {
        EventParty result;
        result.account = RemoteAccountId(QStringLiteral("1055"));
        result.keys = {{IdentityKind::WhatsAppId, phone}};
        result.profileName = QStringLiteral("أحمد فتحي");
        return result;
    }

    InboundMessage text(const QString &id, const QString &words) const
    {
        InboundMessage message;
        message.party = party();
        message.remoteId = RemoteMessageId(id);
        message.at = clock.now();
        message.kindText = QStringLiteral("text");
        message.text = words;
        return message;
    }

    InboundStatus status(const QString &id, DeliveryState state, const QString &token = {}) const
    {
        InboundStatus report;
        report.party = party();
        report.remoteId = RemoteMessageId(id);
        report.clientToken = token;
        report.state = state;
        report.at = clock.now();
        return report;
    }

    /// One body with these events; bodies differ unless `body` is given.
    Result<> deliver(const QList<InboundEvent> &events, QByteArray body = {})
    {
        if (body.isEmpty())
            body = "{\"body\":" + QByteArray::number(++m_bodies) + '}';
        return waitFor(inbox.accept(whatsAppChannel(), body, events));
    }

    template <typename Fn>
    auto read(Fn query)
    {
        auto result = waitFor(reader->run(query));
        if (!result)
            qFatal("%s", qPrintable(result.error().detail));
        return *result;
    }

    QList<Message> thread()
    {
        const auto list = read([](const Database &database) { return conversations::page(database, {}); });
        if (list.isEmpty())
            return {};
        const ConversationId id = list.first().conversation.id;
        const auto page =
            read([id](const Database &database) { return messages::pageBefore(database, id, std::nullopt, 200); });
        QList<Message> found;
        for (const ThreadItem &item : page.items) {
            if (const auto *message = std::get_if<Message>(&item.content))
                found.append(*message);
        }
        return found;
    }

    Conversation conversation()
    {
        const auto list = read([](const Database &database) { return conversations::page(database, {}); });
        return list.isEmpty() ? Conversation() : list.first().conversation;
    }

    /// Why two records may be one person, "reason evidence" of each question that is open.
    QStringList openQuestions()
    {
        QStringList found;
        for (const auto &open : read([](const Database &database) { return suggestions::open(database, 10); }))
            found.append(open.reason + u' ' + open.evidence);
        return found;
    }

    /// An answer that left with this token; accepted when `remoteId` is given, else cut off (unknown).
    MessageId sent(const QString &token, const QString &remoteId = {})
    {
        const Conversation where = conversation();
        auto job = writer->run([=, now = clock.now()](Transaction &t) -> Result<MessageId> {
            const auto message = messages::appendOutbound(
                t, {where.id, Author::Staff, StaffId(1), QStringLiteral("متوفر"), {}, {}, now});
            if (!message)
                return failed(message);
            if (const auto row = outbox::enqueue(t, *message, now); !row)
                return failed(row);
            const auto heads = outbox::heads(t.database(), 10);
            if (!heads || heads->isEmpty())
                return fail(ErrorCode::NotFound, QStringLiteral("no head"));
            const auto attempt = outbox::begin(t, heads->first(), token, now);
            if (!attempt)
                return failed(attempt);
            SendOutcome outcome;
            if (remoteId.isEmpty())
                outcome.failure.kind = FailureClass::Unknown;
            else
                outcome.accepted = Acceptance{RemoteMessageId(remoteId), {}};
            const auto settled = outbox::settle(t, {heads->first().id, *attempt, *message, outcome, std::nullopt, now});
            if (!settled)
                return failed(settled);
            return *message;
        });
        const Result<MessageId> id = waitFor(job);
        if (!id)
            qFatal("%s", qPrintable(id.error().detail));
        return *id;
    }

    /// The number in the first row of a statement.
    qint64 number(const QByteArray &sql) const { return askFirst(sql).toLongLong(); }
    /// The text in the first row of a statement.
    QString words(const QByteArray &sql) const { return askFirst(sql); }

    DeliveryState stateOf(MessageId id)
    {
        const auto message = read([id](const Database &database) { return messages::find(database, id); });
        return message ? message->state : DeliveryState::Cancelled;
    }

    int tasks()
    {
        return static_cast<int>(read([](const Database &database) { return drafts::tasks(database, 100); }).size());
    }

private:
    QString askFirst(const QByteArray &sql) const { return firstText(dir.filePath(QStringLiteral("s.db")), sql); }

    int m_bodies = 0;
};

} // namespace migochat::test
