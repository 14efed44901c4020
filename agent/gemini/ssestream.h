#pragma once

#include "agent/gemini/geminitypes.h"
#include "app/domain/instant.h"
#include "app/domain/result.h"

namespace migochat {

/// Reads the bytes of streamGenerateContent?alt=sse as they arrive. Collects bytes, not text: Arabic letters are cut
/// across packets.
class SseStream
{
public:
    /// The payloads of all events that became complete. Errors: InvalidPayload when an event outgrows 8 MiB.
    [[nodiscard]] Result<QList<QByteArray>> feed(const QByteArray &bytes);
    /// What is left when the connection closes: an event without its empty line, or a bare error object.
    [[nodiscard]] QList<QByteArray> finish();

private:
    [[nodiscard]] static QByteArray payloadOf(const QByteArray &event);

    QByteArray m_buffer;
};

/// Puts the deltas of a stream together into one answer.
class StreamedAnswer
{
public:
    /// Adds one payload; the text that came with it, for display. Errors: InvalidPayload, or the error object that
    /// appeared in mid-stream.
    [[nodiscard]] Result<QString> add(const QByteArray &payload);

    /// The whole turn. A connection that closed without a finish reason is a failure: its text must not be used.
    [[nodiscard]] Result<GeminiAnswer> finish(Instant now) const;

private:
    void addPart(const QByteArray &raw, const QJsonObject &part);

    QList<QByteArray> m_parts; ///< raw JSON, in order
    QString m_openText;        ///< text of the last part while it may still grow
    bool m_lastIsOpen = false; ///< the last part is plain text without a signature
    QString m_finishReason;
    QByteArray m_usage = "{}";
    QByteArray m_feedback;
    QString m_modelVersion;
};

} // namespace migochat
