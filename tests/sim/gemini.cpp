#include "tests/sim/gemini.h"

#include "tests/sim/jsontext.h"

#include <QRegularExpression>

namespace migochat::sim {

using namespace Qt::Literals::StringLiterals;

namespace {

/// In request and answer tokens are guessed: four bytes each is close for mixed Arabic JSON.
qint64 tokens(qsizetype bytes)
{
    return bytes / 4 + 1;
}

SimResponse noSuchModel(const QString &name)
{
    return geminiRefusal(404, u"models/%1 is not found for API version v1beta, or is not supported for "
                              u"generateContent. Call ListModels to see the list of available models and their "
                              u"supported methods."_s.arg(name));
}

QJsonObject describe(const QString &name)
{
    return {{"name"_L1, QString(u"models/" + name)},
            {"displayName"_L1, name},
            {"version"_L1, "001"_L1},
            {"inputTokenLimit"_L1, 1'048'576},
            {"outputTokenLimit"_L1, 65'536},
            {"thinking"_L1, true},
            {"supportedGenerationMethods"_L1, QJsonArray{u"generateContent"_s, u"countTokens"_s}}};
}

} // namespace

SimResponse Gemini::handle(const SimRequest &request)
{
    SimResponse response = answer(request);
    QJsonObject entry{{"service"_L1, "gemini"_L1}, {"path"_L1, request.path}, {"status"_L1, response.status}};
    if (const auto body = parseObject(request.body))
        entry.insert("body"_L1, *body);
    if (response.status >= 400)
        entry.insert("error"_L1, parseObject(response.body).value_or(QJsonObject{}).value("error"_L1));
    m_context.journal.add(response.status < 400 ? u"received"_s : u"refused"_s, entry);
    return response;
}

SimResponse Gemini::answer(const SimRequest &request)
{
    if (std::optional<SimResponse> wrong = keyError(request))
        return *wrong;
    static const QRegularExpression path(u"^/v1(?:beta)?/models(?:/([^:/]+)(?::(\\w+))?)?$"_s);
    const QRegularExpressionMatch match = path.match(request.path);
    if (!match.hasMatch())
        return geminiRefusal(404, u"Requested entity was not found."_s);
    const QString name = match.captured(1);
    const QString verb = match.captured(2);
    if (verb.isEmpty())
        return models(request, name);
    const std::optional<GeminiModel> model = geminiModel(name);
    if (!model)
        return noSuchModel(name);
    const std::optional<QJsonObject> body = parseObject(request.body);
    if (!body)
        return geminiRefusal(400, u"Invalid JSON payload received. Unexpected token."_s);
    if (verb == "countTokens"_L1)
        return ok({{"totalTokens"_L1, tokens(request.body.size())}});
    if (verb != "generateContent"_L1 && verb != "streamGenerateContent"_L1)
        return geminiRefusal(404, u"Requested entity was not found."_s);
    return generate(request, {*model, *body, request.body, verb});
}

std::optional<SimResponse> Gemini::keyError(const SimRequest &request) const
{
    QString key = QString::fromUtf8(request.header("x-goog-api-key"));
    if (key.isEmpty())
        key = request.parameter(u"key"_s);
    if (key.isEmpty()) {
        return geminiRefusal(403, u"Method doesn't allow unregistered callers (callers without established identity). "
                                  u"Please use API Key or other form of API consumer identity to call this API."_s);
    }
    if (key == m_context.world.account().geminiKey)
        return std::nullopt;
    return geminiOrdered({Fault::Kind::Error, 400, 0, {}, milliseconds(0), 1});
}

SimResponse Gemini::models(const SimRequest &request, const QString &name) const
{
    if (request.method != "GET")
        return geminiRefusal(404, u"Requested entity was not found."_s);
    if (!name.isEmpty())
        return geminiModel(name) ? ok(describe(name)) : noSuchModel(name);
    QJsonArray all;
    const QStringList names = geminiModelNames();
    for (const QString &one : names)
        all.append(describe(one));
    return ok({{"models"_L1, all}});
}

SimResponse Gemini::generate(const SimRequest &request, const Call &call)
{
    if (std::optional<SimResponse> wrong = geminiFormError(call.model, call.body))
        return *wrong;
    if (std::optional<SimResponse> wrong = signatureError(call))
        return *wrong;
    const std::optional<Fault> fault = m_context.faults.take(Service::Gemini);
    if (fault && fault->kind == Fault::Kind::Error)
        return geminiOrdered(*fault);
    if (fault && stopsBefore(*fault))
        return spoil({}, *fault);
    const bool ended = fault && fault->kind == Fault::Kind::Finish;
    Call mannered = call;
    if (fault && fault->kind == Fault::Kind::Manner)
        mannered.manner = fault->reason;
    const QJsonObject whole = ended ? finished(call, fault->reason) : respond(mannered);
    SimResponse response = call.verb == "streamGenerateContent"_L1 ? stream(request, whole) : ok(whole);
    return fault ? spoil(std::move(response), *fault) : response;
}

QJsonObject Gemini::finished(const Call &call, const QString &reason) const
{
    QJsonObject answer{{"usageMetadata"_L1, usage(call, 0)}, {"modelVersion"_L1, call.model.name}};
    if (reason == "BLOCKED"_L1 || reason == "SAFETY"_L1 || reason == "PROHIBITED_CONTENT"_L1) {
        const QString why = reason == "BLOCKED"_L1 ? u"SAFETY"_s : reason;
        answer.insert("promptFeedback"_L1, QJsonObject{{"blockReason"_L1, why}}); // 200 without candidates
        return answer;
    }
    QJsonObject content{{"role"_L1, "model"_L1}};
    if (reason == "THOUGHTS"_L1) {
        const QJsonObject part{{"text"_L1, "Thinking about sizes."_L1}, {"thought"_L1, true}};
        content.insert("parts"_L1, QJsonArray{part});
    }
    const bool empty = reason == "EMPTY"_L1 || reason == "THOUGHTS"_L1;
    const QString finish = empty ? u"STOP"_s : reason;
    answer.insert("candidates"_L1, QJsonArray{QJsonObject{{"content"_L1, content}, {"finishReason"_L1, finish}}});
    return answer;
}

QJsonObject Gemini::usage(const Call &call, qsizetype answerBytes) const
{
    const qint64 prompt = tokens(call.raw.size());
    const qint64 written = answerBytes > 0 ? tokens(answerBytes) : 0;
    const QJsonObject thinking =
        call.body.value("generationConfig"_L1).toObject().value("thinkingConfig"_L1).toObject();
    const bool minimal = thinking.value("thinkingLevel"_L1).toString().toUpper() == "MINIMAL"_L1;
    const qint64 thoughts = minimal || !call.model.levels ? 0 : 40 + prompt % 60;
    QJsonObject counts{
        {"promptTokenCount"_L1, prompt},
        {"totalTokenCount"_L1, prompt + written + thoughts},
        {"promptTokensDetails"_L1, QJsonArray{QJsonObject{{"modality"_L1, "TEXT"_L1}, {"tokenCount"_L1, prompt}}}},
        {"serviceTier"_L1, "standard"_L1}};
    if (written > 0)
        counts.insert("candidatesTokenCount"_L1, written); // a zero is left out
    if (thoughts > 0)
        counts.insert("thoughtsTokenCount"_L1, thoughts);
    return counts;
}

SimResponse Gemini::stream(const SimRequest &request, const QJsonObject &whole) const
{
    const QList<QJsonObject> pieces = streamPieces(whole);
    SimResponse response;
    const bool events = request.parameter(u"alt"_s) == "sse"_L1;
    response.contentType = events ? "text/event-stream" : "application/json; charset=UTF-8";
    for (qsizetype i = 0; i < pieces.size(); ++i) {
        const QByteArray text = compact(pieces.at(i));
        if (events)
            response.chunks.append("data: " + text + "\r\n\r\n");
        else
            response.chunks.append((i == 0 ? "[" : ",\r\n") + text);
    }
    if (!events)
        response.chunks.append("]");
    return response;
}

} // namespace migochat::sim
