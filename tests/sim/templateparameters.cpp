#include "tests/sim/formcheck.h"
#include "tests/sim/grapherror.h"
#include "tests/sim/templatebook.h"

#include <QRegularExpression>
#include <QSet>

namespace migochat::sim {

using namespace Qt::Literals::StringLiterals;

namespace {

qsizetype placeholders(const QString &text)
{
    static const QRegularExpression pattern(u"\\{\\{\\s*([\\w]+)\\s*\\}\\}"_s);
    QSet<QString> names;
    for (auto it = pattern.globalMatch(text); it.hasNext();)
        names.insert(it.next().captured(1));
    return names.size();
}

QJsonObject component(const QJsonArray &components, const QString &type)
{
    for (const QJsonValue &value : components) {
        if (value.toObject().value("type"_L1).toString().compare(type, Qt::CaseInsensitive) == 0)
            return value.toObject();
    }
    return {};
}

Refusal countError(const QString &where, qsizetype wanted, qsizetype given)
{
    return refuseWhatsApp(132000, u"%1: number of localizable_params (%2) does not match the expected number of "
                                  u"params (%3)"_s.arg(where)
                                      .arg(given)
                                      .arg(wanted));
}

Refusal textsError(const QString &where, const QString &text, const QJsonArray &parameters)
{
    const qsizetype wanted = placeholders(text);
    if (parameters.size() != wanted)
        return countError(where, wanted, parameters.size());
    qsizetype length = text.size();
    for (const QJsonValue &value : parameters) {
        const QJsonObject parameter = value.toObject();
        const QString type = parameter.value("type"_L1).toString();
        if (type != "text"_L1 && type != "currency"_L1 && type != "date_time"_L1)
            return refuseWhatsApp(132012, u"%1: Format mismatch, expected TEXT, received %2"_s.arg(where, type));
        const QString words = parameter.value("text"_L1).toString();
        if (type == "text"_L1 && words.isEmpty())
            return refuseWhatsApp(131008, u"Parameter of type text is missing text value"_s);
        if (words.contains(u'\n') || words.contains(u'\t') || words.contains("     "_L1))
            return refuseWhatsApp(132018, u"Param text cannot have new-line/tab characters or more than 4 consecutive "
                                          u"spaces"_s);
        length += words.size();
    }
    if (length > 1024)
        return refuseWhatsApp(132005, u"Translated text too long"_s);
    return std::nullopt;
}

Refusal headerError(const QJsonObject &header, const QJsonObject &given)
{
    const QJsonArray parameters = given.value("parameters"_L1).toArray();
    const QString format = header.value("format"_L1).toString();
    if (format.isEmpty() || format == "TEXT"_L1)
        return textsError(u"header"_s, header.value("text"_L1).toString(), parameters);
    const QString kind = format.toLower();
    const QJsonObject media = parameters.at(0).toObject().value(kind).toObject();
    if (parameters.size() != 1 || parameters.at(0).toObject().value("type"_L1).toString() != kind)
        return refuseWhatsApp(132012, u"header: Format mismatch, expected %1, received UNKNOWN"_s.arg(format));
    if (media.value("id"_L1).toString().isEmpty() && media.value("link"_L1).toString().isEmpty())
        return refuseWhatsApp(131008, u"header: id or link is required"_s);
    return std::nullopt;
}

/// The buttons whose address carries a variable need a component each.
Refusal buttonsError(const QJsonArray &buttons, const QJsonArray &given)
{
    for (qsizetype i = 0; i < buttons.size(); ++i) {
        if (placeholders(buttons.at(i).toObject().value("url"_L1).toString()) == 0)
            continue;
        bool filled = false;
        for (const QJsonValue &value : given) {
            const QJsonObject part = value.toObject();
            const bool button = part.value("type"_L1).toString().compare("button"_L1, Qt::CaseInsensitive) == 0;
            if (button && part.value("index"_L1).toVariant().toInt() == i)
                filled = part.value("parameters"_L1).toArray().size() == 1;
        }
        if (!filled)
            return refuseWhatsApp(131008, u"buttons: Button at index %1 of type Url requires a parameter"_s.arg(i));
    }
    return std::nullopt;
}

} // namespace

std::optional<SimResponse> templateParameterError(const Template &wanted, const QJsonArray &given)
{
    if (Refusal wrong = headerError(component(wanted.components, u"HEADER"_s), component(given, u"header"_s)))
        return wrong;
    const QString body = component(wanted.components, u"BODY"_s).value("text"_L1).toString();
    const QJsonArray parameters = component(given, u"body"_s).value("parameters"_L1).toArray();
    if (Refusal wrong = textsError(u"body"_s, body, parameters))
        return wrong;
    return buttonsError(component(wanted.components, u"BUTTONS"_s).value("buttons"_L1).toArray(), given);
}

} // namespace migochat::sim
