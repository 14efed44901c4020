#pragma once

#include "agent/config.h"
#include "agent/http/httpserver.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QList>

namespace migochat {

/// A service on loopback that gives prepared answers in order and keeps what it was asked.
class FakeGemini
{
public:
    struct Prepared {
        int status = 200;
        QByteArray body;
        enum class Way { Answer, HangUp } way = Way::Answer;
    };
    struct Asked {
        QString path;
        QByteArray key;
        QByteArray body;
        QUrlQuery query;
    };

    FakeGemini()
        : m_server(
              [this](const HttpRequest &request, const HttpResponder &responder) { onRequest(request, responder); })
    {
        m_port = m_server.listen(QHostAddress(QHostAddress::LocalHost), 0).value_or(0);
    }

    void prepare(int status, const QByteArray &body) { m_prepared.append({status, body, Prepared::Way::Answer}); }
    void prepareHangUp() { m_prepared.append({0, {}, Prepared::Way::HangUp}); }

    [[nodiscard]] GeminiConfig config() const
    {
        GeminiConfig config;
        config.baseUrl = QUrl(QStringLiteral("http://127.0.0.1:%1").arg(m_port));
        config.apiKey = "AQ.test-key";
        return config;
    }
    [[nodiscard]] const QList<Asked> &asked() const { return m_asked; }
    [[nodiscard]] QJsonObject body(qsizetype call) const
    {
        return QJsonDocument::fromJson(m_asked.at(call).body).object();
    }

private:
    void onRequest(const HttpRequest &request, const HttpResponder &responder)
    {
        m_asked.append(
            {request.path, request.headers.value("x-goog-api-key").toByteArray(), request.body, request.query});
        if (m_prepared.isEmpty())
            return responder.answer({500, "text/plain", "nothing prepared"});
        const Prepared next = m_prepared.takeFirst();
        if (next.way == Prepared::Way::HangUp)
            return responder.abort();
        responder.answer({next.status, "application/json", next.body});
    }

    HttpServer m_server;
    quint16 m_port = 0;
    QList<Prepared> m_prepared;
    QList<Asked> m_asked;
};

/// A recorded-shape answer around the given parts.
inline QByteArray answerWith(const QByteArray &parts, const QByteArray &finishReason = "STOP")
{
    return R"({"candidates":[{"content":{"role":"model","parts":[)" + parts + R"(]},"finishReason":")" + finishReason +
           R"(","index":0}],"usageMetadata":{"promptTokenCount":1000,"candidatesTokenCount":100,)"
           R"("thoughtsTokenCount":50,"totalTokenCount":1150},"modelVersion":"gemini-3.8-flash","responseId":"r1"})";
}

} // namespace migochat
