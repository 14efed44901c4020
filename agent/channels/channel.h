#pragma once

#include "app/domain/async.h"
#include "app/domain/channelkind.h"
#include "app/domain/inboundevent.h"
#include "app/domain/outgoing.h"

#include <QByteArray>
#include <QJsonObject>
#include <QStringList>
#include <QUrlQuery>

namespace migochat {

/// What of a webhook request decides whether it is genuine.
struct WebhookRequest {
    QByteArray signature; ///< value of X-Hub-Signature-256 as received, may be empty
    QByteArray body;      ///< bytes as received
};

/// A platform's state for the status strip.
struct ChannelHealth {
    bool configured = false; ///< has what it needs to send
    bool tokenDead = false;  ///< the platform refused the token; sending has stopped
    QString detail;          ///< English, for the log view
};

/// What a platform tells about one customer.
struct RemoteProfile {
    QString name;
    QString givenName;
    QString familyName;
    QString username;
    QString pictureUrl; ///< expires: fetch at once
};

/// Bytes that came from the platform, already on the disk.
struct FetchedFile {
    QString path;     ///< the file the bytes were written to
    QString mimeType; ///< as the platform said
    QString sha256;   ///< hex, as the platform said; empty when it did not
    qint64 bytes = 0;
};

/// A file to fetch: by the platform's id or by address.
struct FileToFetch {
    QString remoteId;
    QString url;
    QString path;        ///< where to write; what is there already is continued where the server allows it
    qint64 maxBytes = 0; ///< stop and refuse (TooLarge) beyond this
};

/// How a platform's subscriptions stand.
struct SubscriptionReport {
    bool subscribed = false;
    QStringList missingFields;
    QString callbackUrl; ///< what the platform calls, when it tells
};

/// One page of what was said while nobody listened.
struct HistoryPage {
    QList<InboundEvent> events; ///< InboundMessage with isHistory false: they are news to us
    QString next;               ///< cursor of the next page, empty at the end
};

/// An approved message template as the platform lists it.
struct RemoteTemplate {
    QString remoteId;
    QString name;
    QString language;
    QString category;
    QString status;
    QByteArray components; ///< JSON array of the platform
};

/// One platform: pure functions for what comes in, asynchronous ones for what goes out. Knows no store.
/// All methods are called on the agent's main thread.
class Channel
{
public:
    virtual ~Channel() = default;

    [[nodiscard]] virtual ChannelKind kind() const = 0;

    /// The account that outgoing messages leave from.
    [[nodiscard]] virtual RemoteAccountId account() const = 0;

    /// Answers the subscription handshake with the bytes to echo. Error Unauthorized when the token is wrong.
    [[nodiscard]] virtual Result<QByteArray> answerChallenge(const QUrlQuery &query) const = 0;

    /// Constant-time check of the signature over the raw body. False when no secret is configured.
    [[nodiscard]] virtual bool isAuthentic(const WebhookRequest &request) const = 0;

    /// Reads a body into events, in the order of the body. InvalidPayload only when it is no JSON of this platform
    /// at all: an unknown kind becomes InboundOther or an Unsupported message, never an error.
    [[nodiscard]] virtual Result<QList<InboundEvent>> parse(const QByteArray &body) const = 0;

    /// One attempt. The Async fails only with Cancelled; refusals, time-outs and broken answers are a SendOutcome.
    [[nodiscard]] virtual Async<SendOutcome> send(const OutgoingMessage &message) = 0;

    // What not every platform can do. The default answers NotFound "not supported by <channel>".

    /// One attempt of a small act. Errors: Refused (the platform's code in the detail), Unauthorized, Network, Timeout, RateLimited.
    [[nodiscard]] virtual Async<> act(const ChannelAct &act);
    /// Downloads one file. Errors: NotFound (expired there), Refused ("too_large"), Unauthorized, Network, Timeout.
    [[nodiscard]] virtual Async<FetchedFile> fetchFile(const FileToFetch &file);
    /// Uploads bytes for later sends; returns the platform's id of them.
    [[nodiscard]] virtual Async<QString> uploadFile(const OutgoingFile &file);
    [[nodiscard]] virtual Async<RemoteProfile> fetchProfile(const IdentityKey &who);
    /// Asks how webhooks are subscribed; repairSubscription() subscribes everything we need.
    [[nodiscard]] virtual Async<SubscriptionReport> checkSubscription();
    [[nodiscard]] virtual Async<> repairSubscription(const QString &callbackUrl);
    /// What customers and the shop wrote since then, newest first; `cursor` is empty or a page's `next`.
    [[nodiscard]] virtual Async<HistoryPage> fetchHistory(Instant since, const QString &cursor);
    [[nodiscard]] virtual Async<QList<RemoteTemplate>> fetchTemplates();
    /// The answers of a filled lead ad.
    [[nodiscard]] virtual Async<QJsonObject> fetchLeadForm(const QString &leadId);

    /// Longest text of one message, in characters.
    [[nodiscard]] virtual int textLimit() const = 0;

    [[nodiscard]] virtual ChannelHealth health() const = 0;

    /// Replaces the token of outgoing calls; an earlier refusal of a token is forgotten.
    virtual void setAccessToken(const QByteArray &) {}
};

} // namespace migochat
