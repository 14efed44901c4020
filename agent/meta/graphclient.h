#pragma once

#include "agent/config.h"
#include "agent/meta/formupload.h"
#include "agent/meta/grapherrors.h"
#include "agent/meta/httpcall.h"
#include "agent/meta/usage.h"
#include "app/domain/async.h"

#include <QDeadlineTimer>
#include <QObject>
#include <QUrlQuery>

namespace migochat {

struct GraphCredentials {
    QByteArray accessToken;
    QByteArray appSecret; ///< for appsecret_proof; without it none is sent
};

/// An answer of the Graph API, refusals included.
struct GraphReply {
    int httpStatus = 0;
    QJsonObject body;                ///< empty when the answer was no JSON object: a proxy's page, half a text
    std::optional<GraphError> error; ///< Graph's own refusal
};

/// Calls of the Graph API for one token. Above 80 % of one of Meta's limits they start a second apart. The token travels in the Authorization header only and never reaches a
/// log or an error. Lives on the agent's main thread; its death cancels what is under way.
class GraphClient final : public QObject
{
    Q_OBJECT

public:
    GraphClient(QNetworkAccessManager &network, GraphConfig config, GraphCredentials credentials);

    /// Errors: Network when the request certainly was not processed, Timeout when it may have been (cut off after
    /// it was written, no answer in time, half an answer), Cancelled when the client went away.
    [[nodiscard]] Async<GraphReply> post(const QString &path, const QJsonObject &body);
    [[nodiscard]] Async<GraphReply> get(const QString &path, const QUrlQuery &query = {});
    /// Deletes the object of that path.
    [[nodiscard]] Async<GraphReply> remove(const QString &path);
    /// Posts a form with a file, which is streamed from the disk and given more time the larger it is. Error
    /// InvalidPayload when the file cannot be read.
    [[nodiscard]] Async<GraphReply> upload(const QString &path, const FormUpload &form);

    /// Also forgets that an earlier token was refused.
    void setAccessToken(const QByteArray &token);
    [[nodiscard]] const QByteArray &accessToken() const { return m_credentials.accessToken; }
    [[nodiscard]] bool hasAccessToken() const { return !m_credentials.accessToken.isEmpty(); }

    /// True from a refusal of the token until it is replaced or works again.
    [[nodiscard]] bool isTokenRefused() const { return m_isTokenRefused; }

    /// What the usage headers of the last answers advise.
    [[nodiscard]] const UsageAdvice &usage() const { return m_usage; }

    /// How long to keep still because a limit is nearly reached; 0 when calls may be made.
    [[nodiscard]] std::chrono::milliseconds pauseLeft() const;

    /// The longest a call may take, from connecting to the last byte. 30 s unless set.
    void setTimeout(std::chrono::milliseconds timeout) { m_timeout = timeout; }

private:
    [[nodiscard]] HttpQuestion questionFor(const QString &path, QUrlQuery query) const;
    [[nodiscard]] Async<GraphReply> ask(HttpQuestion question);
    void startWhenAllowed(HttpCall *call, HttpQuestion question);
    [[nodiscard]] Result<GraphReply> read(const HttpAnswer &answer);
    void noteUsage(const HttpAnswer &answer);
    void noteToken(const GraphReply &reply);

    QNetworkAccessManager &m_network;
    const GraphConfig m_config;
    GraphCredentials m_credentials;
    std::chrono::milliseconds m_timeout{30'000};
    UsageAdvice m_usage;
    QDeadlineTimer m_pause;
    QDeadlineTimer m_next{std::chrono::milliseconds{0}}; ///< above 80 % of a limit: when the next call may start
    bool m_isTokenRefused = false;
};

} // namespace migochat
