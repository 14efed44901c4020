#pragma once

#include "app/domain/changes.h"
#include "app/domain/contact.h"
#include "app/domain/conversation.h"
#include "app/domain/draft.h"
#include "app/store/contacts.h"
#include "ui/models/latestonly.h"
#include "ui/models/threadreading.h"

#include <QObject>

#include <utility>

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

    /// What show() reads beside the facts.
    enum class Reading { Facts, FactsAndNewest };

    /// How many of the newest messages a chat is opened with: what its pane can show.
    void setOpening(int messages) { m_opening = messages; }
    /// An invalid id closes it.
    void show(ConversationId conversation, Reading reading = Reading::Facts);
    [[nodiscard]] ConversationId id() const { return m_id; }
    /// What was read last; nullopt while the first answer is on its way.
    [[nodiscard]] const std::optional<ConversationFacts> &facts() const { return m_facts; }

    /// The newest messages, read together with the first facts so that both are painted together. nullopt when they were
    /// taken already, were not asked for, or something changed meanwhile that could make them old.
    [[nodiscard]] std::optional<ThreadPart> takeNewest() { return std::exchange(m_newest, std::nullopt); }

    void apply(const ChangeSet &changes);
    void reread();

Q_SIGNALS:
    void read(const migochat::ConversationFacts &facts);
    void readFailed(const migochat::Error &error);

private:
    void ask(Reading reading);
    [[nodiscard]] bool concerns(const Change &change) const;

    Reader &m_reader;
    ConversationId m_id;
    int m_opening = threadreading::kPage;
    std::optional<ConversationFacts> m_facts;
    std::optional<ThreadPart> m_newest;
    LatestOnly m_latest;
    bool m_changed = false; ///< since the question on its way was asked
    bool m_again = false;
};

} // namespace migochat
