#pragma once

#include "app/domain/changes.h"
#include "app/domain/id.h"
#include "app/domain/result.h"

#include <QByteArray>
#include <QJsonObject>
#include <QStringList>

#include <optional>
#include <variant>

/// What the two processes say to each other over the loopback WebSocket: text frames, JSON, one object with one key.
namespace migochat {

/// Both programs ship together, so the numbers must match exactly; otherwise the desktop asks the agent to stop.
inline constexpr int kProtocolVersion = 1;

/// First frame of the agent.
struct HelloFrame {
    int protocol = kProtocolVersion;
    int schema = 0;
    QString version{}; ///< of the program, for people
    QString epoch{};   ///< of the store file
    Revision revision = 0;
};

/// The doorbell: revisions `from`…`to` were committed and changed this. `many` means: too much to list, re-read.
struct RingFrame {
    Revision from = 0;
    Revision to = 0;
    ChangeSet changes{};
    bool many = false;
};

/// A person's intention. The token is a UUID: the agent answers the same token once and repeats the answer for a day.
struct CommandFrame {
    QString token{};
    QString name{};
    StaffId staff{};
    QJsonObject body{};
};

/// The answer to a command: either a body or an error code of toText(ErrorCode).
struct ReplyFrame {
    QString token{};
    bool ok = false;
    QJsonObject body{}; ///< when ok
    ErrorCode error = ErrorCode::Internal;
    QString reason{}; ///< machine word a screen can translate ("window_closed"), may be empty
    QString detail{}; ///< English, for the log view
};

/// One light of the status strip. Reasons of a channel, the worst one first:
/// off   no_token
/// bad   token_expired (resumes by itself with a new token), wrong_app_secret (webhooks are refused: their signatures do not
///       fit), a code of the platform that stopped sending ("131031"), not_subscribed (the platform does not call us),
///       unreachable (our public address does not lead here), number_not_connected (WhatsApp says so), restricted (the
///       platform restricted the account)
/// warn  no_app_secret, limit_near (a limit of the platform is nearly reached: messages wait), callback_refused (the
///       platform calls elsewhere and could not be told otherwise), fields_missing (some kinds of events do not come),
///       permission_missing, token_expires (within a week)
/// ok    slowed (near a limit messages leave one a second), filling_gap (what was missed is being fetched)
/// Reasons of the products:
/// off   no_key (no online shop is connected), switched_off
/// warn  key_refused, unreachable, busy (too many calls), unreadable
struct LightState {
    QString state{}; ///< ok, off, warn, bad
    QString
        reason{}; ///< machine word; of the others: "no_key", "quota_day", "offline", …; internet: "simulated" when ok
};

/// How the agent is doing; sent on connect and whenever it changes.
struct StatusFrame {
    quint16 webhookPort = 0;
    QList<std::pair<QString, LightState>> channels{}; ///< channel text → state
    LightState assistant{};
    LightState internet{};
    LightState products{};
    int productCount = 0;  ///< articles in the online shop's list
    qint64 productsAt = 0; ///< when that list was read, ms UTC; 0: never
    int outboxQueued = 0;
    int outboxUnknown = 0;
    qint64 oldestQueuedAt = 0; ///< ms UTC; 0: nothing waits, or only what is to go out later
    QString aiModel{};
    qint64 aiCallsToday = 0;
    qint64 aiTokensToday = 0;
    qint64 aiCostMicroUsdToday = 0;
    qint64 webhooksAccepted = 0;
    qint64 webhooksRefused = 0;
    int quarantined = 0;         ///< authentic, kept and not understood
    QString publicAddress{};     ///< where the platforms reach us; empty: not known
    qint64 startedAt = 0;        ///< ms UTC
    bool secretsInFiles = false; ///< no keychain on this machine: tokens rest in files of their owner
};

using Frame = std::variant<HelloFrame, RingFrame, CommandFrame, ReplyFrame, StatusFrame>;

[[nodiscard]] QByteArray encode(const Frame &frame);
/// InvalidPayload for anything that is not exactly one known frame.
[[nodiscard]] Result<Frame> decodeFrame(const QByteArray &text);

/// Largest frame either side accepts, in bytes.
inline constexpr qsizetype kMaxFrameBytes = qsizetype{256} * 1024;
/// More changes than this in one ring are sent as `many`.
inline constexpr qsizetype kMaxRingChanges = 500;

} // namespace migochat
