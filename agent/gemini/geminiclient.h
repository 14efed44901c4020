#pragma once

#include "agent/config.h"
#include "agent/gemini/geminitypes.h"
#include "app/domain/async.h"
#include "app/domain/clock.h"

#include <QObject>

class QNetworkAccessManager;
class QNetworkReply;
class QNetworkRequest;

namespace migochat {

/// Google's generateContent: one request, one answer, no retry. The key travels in a header only and is never
/// logged. Lives on the thread of its QNetworkAccessManager. A refused or failed call is a value
/// (GeminiReply::failure); the Async itself only fails with Cancelled.
class GeminiClient : public QObject
{
    Q_OBJECT

public:
    GeminiClient(QNetworkAccessManager &network, const GeminiConfig &config, const Clock &clock);

    [[nodiscard]] bool hasKey() const { return !m_config.apiKey.isEmpty(); }
    [[nodiscard]] const GeminiConfig &config() const { return m_config; }
    void setApiKey(const QByteArray &key) { m_config.apiKey = key; }

    [[nodiscard]] Async<GeminiReply> generate(const GeminiRequest &request);

    /// Models the key may use with generateContent, without "models/". Errors: those of GeminiFailure::toError().
    [[nodiscard]] Async<QStringList> models();

private:
    [[nodiscard]] QNetworkRequest request(const QString &path) const;
    [[nodiscard]] GeminiReply replyFrom(QNetworkReply &reply, Instant startedAt) const;

    QNetworkAccessManager &m_network;
    GeminiConfig m_config;
    const Clock &m_clock;
};

} // namespace migochat
