#pragma once

#include "app/domain/changes.h"
#include "app/domain/contact.h"
#include "app/domain/conversation.h"
#include "app/domain/draft.h"
#include "app/store/contacts.h"
#include "ui/models/latestonly.h"

#include <QObject>

namespace migochat {

class Reader;

/// Everything around the thread of the open conversation: its row, its customer, the assistant's draft.
struct ConversationFacts {
    ConversationRow row;
    Contact contact;
    std::optional<Lead> lead;
    QList<contacts::Touch> touches; ///< first ones, then newest ones
    std::optional<Draft> draft;
};

/// Reads the facts of one conversation and reads them again whenever a change concerns them.
class OpenConversation final : public QObject
{
    Q_OBJECT

public:
    explicit OpenConversation(Reader &reader, QObject *parent = nullptr);

    /// An invalid id closes it.
    void show(ConversationId conversation);
    [[nodiscard]] ConversationId id() const { return m_id; }
    /// What was read last; nullopt while the first answer is on its way.
    [[nodiscard]] const std::optional<ConversationFacts> &facts() const { return m_facts; }

    void apply(const ChangeSet &changes);
    void reread();

Q_SIGNALS:
    void read(const migochat::ConversationFacts &facts);
    void readFailed(const migochat::Error &error);

private:
    [[nodiscard]] bool concerns(const Change &change) const;

    Reader &m_reader;
    ConversationId m_id;
    std::optional<ConversationFacts> m_facts;
    LatestOnly m_latest;
    bool m_again = false;
};

} // namespace migochat
