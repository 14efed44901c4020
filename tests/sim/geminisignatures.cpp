#include "tests/sim/formcheck.h"
#include "tests/sim/gemini.h"

namespace migochat::sim {

using namespace Qt::Literals::StringLiterals;

namespace {

/// Walks through the turns of one request and remembers the calls made so far.
class SignatureCheck
{
public:
    explicit SignatureCheck(const QMap<QString, QString> &issued) : m_issued(issued) {}

    Refusal turn(const QJsonObject &content)
    {
        bool firstCall = true; // parallel calls: only the first one of a turn carries a signature
        const QJsonArray parts = content.value("parts"_L1).toArray();
        for (const QJsonValue &value : parts) {
            const QJsonObject part = value.toObject();
            Refusal wrong;
            if (part.contains("functionCall"_L1)) {
                wrong = call(part, firstCall ? Place::First : Place::Later);
                firstCall = false;
            } else if (part.contains("functionResponse"_L1)) {
                wrong = response(part.value("functionResponse"_L1).toObject());
            }
            if (wrong)
                return wrong;
        }
        return std::nullopt;
    }

private:
    enum class Place { First, Later };

    Refusal call(const QJsonObject &part, Place place)
    {
        ++m_position;
        const QJsonObject made = part.value("functionCall"_L1).toObject();
        const QString id = made.value("id"_L1).toString();
        const QString signature = part.value("thoughtSignature"_L1).toString();
        m_calls.append(id);
        if (place == Place::Later)
            return std::nullopt;
        if (signature.isEmpty()) {
            return geminiRefusal(400, u"Function call is missing a thought_signature in functionCall parts. This is "
                                      u"required for tools to work correctly. Additional data, function call "
                                      u"'default_api:%1', position %2."_s.arg(made.value("name"_L1).toString())
                                          .arg(m_position));
        }
        if (signature == "skip_thought_signature_validator"_L1)
            return std::nullopt;
        if (id.isEmpty())
            return geminiRefusal(400, u"Function call is missing an id."_s);
        if (m_issued.value(id) != signature)
            return geminiRefusal(400, u"Invalid thought signature"_s);
        return std::nullopt;
    }

    Refusal response(const QJsonObject &given)
    {
        if (m_calls.contains(given.value("id"_L1).toString()))
            return std::nullopt;
        return geminiRefusal(400, u"Function response id does not match any function call."_s);
    }

    const QMap<QString, QString> &m_issued;
    QStringList m_calls;
    int m_position = 0;
};

} // namespace

std::optional<SimResponse> Gemini::signatureError(const Call &call) const
{
    if (!call.model.levels)
        return std::nullopt;
    SignatureCheck check(m_signatures);
    const QJsonArray contents = call.body.value("contents"_L1).toArray();
    for (const QJsonValue &content : contents) {
        if (Refusal wrong = check.turn(content.toObject()))
            return wrong;
    }
    return std::nullopt;
}

} // namespace migochat::sim
