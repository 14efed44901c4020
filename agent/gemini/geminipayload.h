#pragma once

#include "agent/gemini/geminitypes.h"
#include "app/domain/instant.h"
#include "app/domain/result.h"

namespace migochat {

/// Name of the function that carries the answer on models which refuse functions and a schema together.
inline constexpr QLatin1StringView kFinalAnswerTool("final_answer");

/// Body of generateContent. Pieces stand in the order in which Google caches prefixes: instruction, tools, schema,
/// then the turns.
[[nodiscard]] QByteArray requestBody(const GeminiRequest &request);

/// A user turn with one text part per entry.
[[nodiscard]] QByteArray userTurn(const QStringList &texts);
/// A turn of ours, for history.
[[nodiscard]] QByteArray modelTurn(const QString &text);

/// A user turn with the results of tool calls, one part per call with the id it came with.
[[nodiscard]] QByteArray toolResultTurn(const QList<std::pair<GeminiToolCall, QJsonObject>> &results);

/// Reads a 200. Errors: InvalidPayload when it is not a JSON object.
[[nodiscard]] Result<GeminiAnswer> parseAnswer(const QByteArray &body, Instant now);

/// Maps HTTP status and body of a refused call; the one table of Gemini's errors. Never fails: unknown bodies, HTML
/// included, are judged by their status.
[[nodiscard]] GeminiFailure parseFailure(int httpStatus, const QByteArray &body);

} // namespace migochat
