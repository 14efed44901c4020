#include "agent/gemini/ssestream.h"

#include "agent/gemini/geminipayload.h"
#include "agent/gemini/rawjson.h"

#include <QJsonArray>
#include <QJsonDocument>

using namespace Qt::Literals::StringLiterals;

namespace migochat {

namespace {

constexpr qsizetype kMaxBuffer = 8 * 1024 * 1024;

struct Boundary {
    qsizetype at = -1;
    qsizetype length = 0;
};

/// The first empty line, written with either line ending.
Boundary nextBoundary(const QByteArray &buffer)
{
    const qsizetype crlf = buffer.indexOf("\r\n\r\n");
    const qsizetype lf = buffer.indexOf("\n\n");
    if (crlf >= 0 && (lf < 0 || crlf < lf))
        return {crlf, 4};
    return {lf, 2};
}

} // namespace

QByteArray SseStream::payloadOf(const QByteArray &event)
{
    QList<QByteArray> data;
    QByteArray bare;
    for (QByteArray line : event.split('\n')) {
        if (line.endsWith('\r'))
            line.chop(1);
        if (line.startsWith("data:"))
            data.append(line.sliced(line.startsWith("data: ") ? 6 : 5));
        else if (!line.startsWith(':'))
            bare += line;
    }
    // An error in mid-stream comes as a bare JSON object without "data:".
    return data.isEmpty() && bare.trimmed().startsWith('{') ? bare.trimmed() : data.join('\n');
}

Result<QList<QByteArray>> SseStream::feed(const QByteArray &bytes)
{
    m_buffer += bytes;
    QList<QByteArray> payloads;
    for (Boundary end = nextBoundary(m_buffer); end.at >= 0; end = nextBoundary(m_buffer)) {
        if (const QByteArray payload = payloadOf(m_buffer.first(end.at)); !payload.isEmpty())
            payloads.append(payload);
        m_buffer.remove(0, end.at + end.length);
    }
    if (m_buffer.size() > kMaxBuffer)
        return fail(ErrorCode::InvalidPayload, u"stream event without an end"_s);
    return payloads;
}

QList<QByteArray> SseStream::finish()
{
    const QByteArray payload = payloadOf(std::exchange(m_buffer, {}));
    return payload.isEmpty() ? QList<QByteArray>() : QList<QByteArray>{payload};
}

Result<QString> StreamedAnswer::add(const QByteArray &payload)
{
    const QJsonDocument document = QJsonDocument::fromJson(payload);
    if (!document.isObject())
        return fail(ErrorCode::InvalidPayload, u"stream event is not a JSON object"_s);
    if (document["error"_L1].isObject())
        return tl::unexpected(parseFailure(document["error"_L1]["code"_L1].toInt(500), payload).toError());
    if (document["usageMetadata"_L1].isObject())
        m_usage = rawJsonValue(payload, {"usageMetadata"_ba});
    if (document["promptFeedback"_L1].isObject())
        m_feedback = rawJsonValue(payload, {"promptFeedback"_ba});
    if (const QString version = document["modelVersion"_L1].toString(); !version.isEmpty())
        m_modelVersion = version;
    const QJsonObject candidate = document["candidates"_L1].toArray().at(0).toObject();
    if (const QString reason = candidate["finishReason"_L1].toString(); !reason.isEmpty())
        m_finishReason = reason;
    QString text;
    const QJsonArray parts = candidate["content"_L1]["parts"_L1].toArray();
    for (qsizetype i = 0; i < parts.size(); ++i) {
        const QJsonObject part = parts.at(i).toObject();
        addPart(rawJsonValue(payload, {"candidates"_ba, "0"_ba, "content"_ba, "parts"_ba, QByteArray::number(i)}),
                part);
        text += part["thought"_L1].toBool() ? QString() : part["text"_L1].toString();
    }
    return text;
}

void StreamedAnswer::addPart(const QByteArray &raw, const QJsonObject &part)
{
    // Only plain neighbours grow together; nothing is merged into or across a part that carries a signature.
    const bool isOpen = part.size() == 1 && part["text"_L1].isString();
    if (isOpen && m_lastIsOpen) {
        m_openText += part["text"_L1].toString();
        m_parts.last() = R"({"text":)" + jsonString(m_openText) + '}';
        return;
    }
    m_parts.append(raw);
    m_lastIsOpen = isOpen;
    m_openText = isOpen ? part["text"_L1].toString() : QString();
}

Result<GeminiAnswer> StreamedAnswer::finish(Instant now) const
{
    if (m_finishReason.isEmpty() && m_feedback.isEmpty())
        return fail(ErrorCode::Network, u"stream closed without a finish reason"_s);
    QByteArray body = "{";
    if (!m_finishReason.isEmpty()) {
        body += R"("candidates":[{"content":{"role":"model","parts":[)" + m_parts.join(',') + R"(]},"finishReason":)" +
                jsonString(m_finishReason) + "}],";
    }
    if (!m_feedback.isEmpty())
        body += R"("promptFeedback":)" + m_feedback + ',';
    body += R"("modelVersion":)" + jsonString(m_modelVersion) + R"(,"usageMetadata":)" + m_usage + '}';
    return parseAnswer(body, now);
}

} // namespace migochat
