#pragma once

#include "app/domain/channelkind.h"
#include "app/domain/lead.h"
#include "app/domain/message.h"
#include "app/store/reader.h"
#include "app/store/writer.h"

#include <QTemporaryDir>

namespace migochat::test {

/// A store in a folder of its own that a test fills as the agent would, and the doorbell's words about it.
class ShopStore final : public QObject
{
    Q_OBJECT

public:
    struct Customer {
        ContactId contact;
        ConversationId conversation;
        QString psid;
    };

    ShopStore();

    [[nodiscard]] QString file() const { return m_dir.filePath(QStringLiteral("migochat.db")); }
    [[nodiscard]] Writer &writer() { return *m_writer; }
    [[nodiscard]] std::unique_ptr<Reader> reader() const;

    /// A new customer on Messenger with a first message.
    Customer customer(const QString &name);
    /// A message of a customer, one second after everything before.
    MessageId receive(const Customer &customer, const QString &text);
    /// The same at a time of one's own.
    MessageId receiveAt(const Customer &customer, const QString &text, Instant at);
    /// `count` messages in one commit, "message 1" …
    void receiveMany(const Customer &customer, int count);
    MessageId answer(const Customer &customer, const QString &text);
    NoteId note(const Customer &customer, const QString &text);
    void setState(MessageId message, DeliveryState state);
    void markRead(const Customer &customer);
    LeadId lead(const Customer &customer);
    void setStage(LeadId lead, LeadStage stage);
    /// Waits until every message can be searched for, a moment after the last of them.
    void awaitIndex() const;

    [[nodiscard]] Instant now() const { return m_now; }
    void skip(std::chrono::milliseconds time) { m_now += time; }

Q_SIGNALS:
    void committed(const migochat::ChangeSet &changes);

private:
    Instant tick();

    QTemporaryDir m_dir;
    std::unique_ptr<Writer> m_writer;
    Instant m_now = fromMsecs(1'764'000'000'000);
    int m_people = 0;
    int m_serial = 0;
};

} // namespace migochat::test
