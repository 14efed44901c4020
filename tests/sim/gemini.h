#pragma once

#include "tests/sim/brain.h"
#include "tests/sim/context.h"

#include <QJsonArray>
#include <QMap>

#include <optional>

namespace migochat::sim {

/// A refusal in Google's form; `details` may be empty.
[[nodiscard]] SimResponse geminiRefusal(int status, const QString &message, const QJsonArray &details = {});
/// The refusal ordered for a call: 429 with reason PerDay or PerMinute, 503, 500, 403, 404, 400 …
[[nodiscard]] SimResponse geminiOrdered(const Fault &fault);

/// What a model can and cannot; unknown for names that do not exist.
struct GeminiModel {
    QString name;
    bool minimal = true; ///< thinkingLevel MINIMAL
    bool levels = true;  ///< thinkingLevel at all (Gemini 3 and later)
    bool modelTurnLast = false;
    bool json = true; ///< functions together with JSON
    bool callIds = true;
};
[[nodiscard]] std::optional<GeminiModel> geminiModel(const QString &name);
[[nodiscard]] QStringList geminiModelNames();

/// The checks on a request's form that the service makes before it thinks.
[[nodiscard]] std::optional<SimResponse> geminiFormError(const GeminiModel &model, const QJsonObject &body);

/// The answer written into any response schema by the names and types of its properties, keys in schema order.
[[nodiscard]] QByteArray fillSchema(const Thought &thought, const QByteArray &rawRequest, const QStringList &path,
                                    const QJsonObject &schema);

/// A whole answer cut into the events of a stream.
[[nodiscard]] QList<QJsonObject> streamPieces(const QJsonObject &whole);

/// generativelanguage.googleapis.com (v1beta) with a rule brain instead of a model.
class Gemini
{
public:
    explicit Gemini(Context context) : m_context(context) {}

    [[nodiscard]] SimResponse handle(const SimRequest &request);

private:
    struct Call {
        GeminiModel model;
        QJsonObject body;
        QByteArray raw;
        QString verb;        ///< generateContent, streamGenerateContent, countTokens
        QString manner = {}; ///< how it misbehaves, see misbehave(); also no_tools, tool_loop, not_json …
    };

    [[nodiscard]] SimResponse answer(const SimRequest &request);
    [[nodiscard]] std::optional<SimResponse> keyError(const SimRequest &request) const;
    [[nodiscard]] SimResponse models(const SimRequest &request, const QString &name) const;
    [[nodiscard]] SimResponse generate(const SimRequest &request, const Call &call);
    [[nodiscard]] std::optional<SimResponse> signatureError(const Call &call) const;
    [[nodiscard]] QJsonObject respond(const Call &call);
    [[nodiscard]] QString wording(const Call &call, const Thought &thought) const;
    [[nodiscard]] std::optional<QJsonObject> toolTurn(const Call &call, const Heard &heard, const Thought &thought);
    [[nodiscard]] QJsonObject callPart(const Call &call, const QString &function, const QJsonObject &arguments,
                                       bool first);
    [[nodiscard]] QJsonObject finished(const Call &call, const QString &reason) const;
    [[nodiscard]] QJsonObject usage(const Call &call, qsizetype answerBytes) const;
    [[nodiscard]] SimResponse stream(const SimRequest &request, const QJsonObject &whole) const;

    Context m_context;
    QMap<QString, QString> m_signatures; ///< of function calls, by call id
};

} // namespace migochat::sim
