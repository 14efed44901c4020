#pragma once

#include "app/domain/id.h"
#include "app/domain/instant.h"
#include "app/domain/message.h"

#include <QList>
#include <QString>

#include <optional>

namespace migochat {

/// Something that happened where nobody was looking.
struct Notice {
    enum class Kind {
        NewCustomer,
        Waiting,
        FollowUp,
        Task,
        Closing,
        Assigned,
        HotLead,
        HandedOver,
        Named,
        FailedSend,
        AgentProblem,
        Digest,
    };

    Kind kind = Kind::Waiting;
    ConversationId conversation;
    QString name;
    QString text;                         ///< what the customer wrote, the note, or why a message did not go out
    MessageKind form = MessageKind::Text; ///< of what the customer wrote
    QString whom{};                       ///< a note calls somebody else than who sits here
    int count = 1;                        ///< happenings in one notice
    Instant at{};
};

/// Of two notices about one customer the more urgent one stays; of what comes together it is heard.
[[nodiscard]] int urgency(Notice::Kind kind);
/// Stands until somebody opens or closes it: what failed or was handed over waits for a person.
[[nodiscard]] bool isLasting(Notice::Kind kind);

/// Which notices stand on the screen: one per customer (the newest and most urgent), none for the chat that is being
/// read, one summary instead of a flood. Pure; the clock is the caller's.
class NoticeBoard
{
public:
    static constexpr qsizetype kShown = 3;
    static constexpr qsizetype kLasting = 30;             ///< so many at the most wait for their turn to be shown
    static constexpr qsizetype kBurst = 5;                ///< more than these …
    static constexpr std::chrono::seconds kBurstTime{10}; ///< … within this time become one summary

    /// True when the board has changed.
    bool add(const Notice &notice, Instant now);
    /// The person is in this chat now: what concerns it is over.
    bool enter(ConversationId conversation);
    bool remove(ConversationId conversation, Notice::Kind kind);
    /// What stood long enough goes; true when something did.
    bool fade();

    /// Newest last.
    [[nodiscard]] const QList<Notice> &notices() const { return m_notices; }
    /// The newest of them; older lasting ones come up when these are done with.
    [[nodiscard]] QList<Notice> shown() const { return m_notices.mid(qMax(qsizetype(0), m_notices.size() - kShown)); }
    [[nodiscard]] std::optional<Notice> newest() const;

private:
    bool addToDigest(const Notice &notice);
    void makeRoom();

    QList<Notice> m_notices;
    QList<Instant> m_recent; ///< when the last ones came
    ConversationId m_here;
};

} // namespace migochat
