#include "tests/sim/gemini.h"
#include "tests/sim/jsontext.h"

#include <algorithm>

namespace migochat::sim {

using namespace Qt::Literals::StringLiterals;

namespace {

/// A considerate model does not say the same twice.
QString unrepeated(const QString &reply, const QStringList &said)
{
    const auto used = [&](const QString &text) {
        return std::any_of(said.begin(), said.end(), [&](const QString &old) { return old.contains(text.trimmed()); });
    };
    if (reply.isEmpty() || !used(reply))
        return reply;
    const bool arabic = reply.at(0).script() == QChar::Script_Arabic;
    const QStringList starts = arabic ? QStringList{u"زي ما قلت لحضرتك، "_s, u"تاني يا فندم: "_s, u"للتأكيد، "_s}
                                      : QStringList{u"As I said: "_s, u"Once more: "_s, u"To be sure: "_s};
    for (const QString &start : starts) {
        if (!used(start + reply))
            return start + reply;
    }
    return reply;
}

/// The model after its answer was refused: nothing that could be refused again.
void retreat(Thought &thought)
{
    const bool english = thought.tongue == Tongue::English;
    thought.reply = english ? u"A colleague will answer you here."_s : u"حد من زمايلنا هيرد على حضرتك هنا."_s;
    thought.handOver = true;
    thought.ask = false;
    thought.evidence.clear();
}

} // namespace

QString Gemini::wording(const Call &call, const Thought &thought) const
{
    const QJsonObject config = call.body.value("generationConfig"_L1).toObject();
    const QString spelling = config.contains("responseJsonSchema"_L1) ? u"responseJsonSchema"_s : u"responseSchema"_s;
    if (!config.contains(spelling))
        return thought.reply;
    if (call.manner == "not_json"_L1)
        return u"Sure! Here is the answer: "_s + thought.reply;
    const QStringList path{u"generationConfig"_s, spelling};
    const QString text = QString::fromUtf8(fillSchema(thought, call.raw, path, config.value(spelling).toObject()));
    return call.manner == "half_json"_L1 ? text.left(text.size() / 2) : text;
}

QJsonObject Gemini::respond(const Call &call)
{
    const Heard heard = listen(call.body);
    Thought thought = think(heard);
    if (heard.rejected && call.manner != "stubborn"_L1)
        retreat(thought);
    thought.reply = unrepeated(thought.reply, heard.replies);
    misbehave(thought, call.manner);
    QJsonObject answer;
    if (const std::optional<QJsonObject> tool = toolTurn(call, heard, thought)) {
        answer = {{"candidates"_L1, QJsonArray{*tool}}, {"usageMetadata"_L1, usage(call, 80)}};
    } else {
        const QString text = wording(call, thought);
        const QJsonObject content{{"role"_L1, "model"_L1}, {"parts"_L1, QJsonArray{QJsonObject{{"text"_L1, text}}}}};
        const QJsonObject candidate{{"content"_L1, content}, {"finishReason"_L1, "STOP"_L1}, {"index"_L1, 0}};
        answer = {{"candidates"_L1, QJsonArray{candidate}}, {"usageMetadata"_L1, usage(call, text.toUtf8().size())}};
    }
    answer.insert("modelVersion"_L1, call.model.name);
    answer.insert("responseId"_L1, QString(u"Sim" + m_context.world.nextId()));
    return answer;
}

} // namespace migochat::sim
