#include "app/domain/templatetext.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRegularExpression>

#include <algorithm>

namespace migochat {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr qsizetype kHeaderLimit = 60;
constexpr qsizetype kBodyLimit = 1024;
constexpr qsizetype kCodeLimit = 15; ///< Meta names 15 and 20; the shorter one is taken everywhere

const QRegularExpression &variable()
{
    static const QRegularExpression pattern(u"\\{\\{\\s*([A-Za-z0-9_]+)\\s*\\}\\}"_s);
    return pattern;
}

TemplatePlace placeOf(const QString &part, const QString &name)
{
    bool isNumber = false;
    const int index = name.toInt(&isNumber);
    return isNumber ? TemplatePlace{part, index, u"text"_s} : TemplatePlace{part + u'.' + name, 1, u"text"_s};
}

void addVariables(const QString &part, const QString &text, QList<TemplatePlace> &places)
{
    for (const QRegularExpressionMatch &match : variable().globalMatch(text)) {
        const TemplatePlace place = placeOf(part, match.captured(1));
        if (!places.contains(place))
            places.append(place);
    }
}

const TemplateValue *valueFor(const QList<TemplateValue> &values, const TemplatePlace &place)
{
    for (const TemplateValue &value : values) {
        if (value.place == place.place && value.index == place.index && !value.value.trimmed().isEmpty())
            return &value;
    }
    return nullptr;
}

QString filledText(const QString &part, const QString &text, const QList<TemplateValue> &values)
{
    QString filled;
    qsizetype from = 0;
    for (const QRegularExpressionMatch &match : variable().globalMatch(text)) {
        filled += QStringView(text).sliced(from, match.capturedStart() - from);
        const TemplateValue *value = valueFor(values, placeOf(part, match.captured(1)));
        filled += value ? value->value : match.captured();
        from = match.capturedEnd();
    }
    return filled + QStringView(text).sliced(from);
}

QList<Button> readButtons(const QJsonArray &list)
{
    QList<Button> buttons;
    for (const QJsonValue item : list) {
        const QJsonObject object = item.toObject();
        const QString type = object.value("type"_L1).toString().toLower();
        Button button{.kind = ButtonKind::Reply, .title = object.value("text"_L1).toString(), .value = {}};
        if (type == "url"_L1) {
            button.kind = ButtonKind::Url;
            button.value = object.value("url"_L1).toString();
        } else if (type == "phone_number"_L1) {
            button.kind = ButtonKind::Phone;
            button.value = object.value("phone_number"_L1).toString();
        } else if (type == "copy_code"_L1) {
            button.kind = ButtonKind::CopyCode;
        }
        buttons.append(button);
    }
    return buttons;
}

void readComponent(const QJsonObject &component, TemplateText &text)
{
    const QString type = component.value("type"_L1).toString().toLower();
    const QString words = component.value("text"_L1).toString();
    if (type == "header"_L1) {
        text.headerKind = component.value("format"_L1).toString().toLower();
        text.header = words;
    } else if (type == "body"_L1) {
        text.body = words;
    } else if (type == "footer"_L1) {
        text.footer = words;
    } else if (type == "buttons"_L1) {
        text.buttons = readButtons(component.value("buttons"_L1).toArray());
    }
}

bool isBadText(const QString &value)
{
    static const QRegularExpression bad(u"[\\n\\r\\t]| {5,}"_s);
    return bad.match(value).hasMatch();
}

} // namespace

Result<TemplateText> readTemplate(const QByteArray &components)
{
    const QJsonDocument document = QJsonDocument::fromJson(components);
    if (!document.isArray())
        return fail(ErrorCode::InvalidPayload, u"no list of template components"_s);
    TemplateText text;
    for (const QJsonValue component : document.array())
        readComponent(component.toObject(), text);
    if (text.body.isEmpty())
        return fail(ErrorCode::InvalidPayload, u"a template without a body"_s);
    return text;
}

QList<TemplatePlace> templatePlaces(const TemplateText &text)
{
    QList<TemplatePlace> places;
    if (text.headerKind == "text"_L1)
        addVariables(u"header"_s, text.header, places);
    else if (!text.headerKind.isEmpty())
        places.append({u"header"_s, 1, text.headerKind});
    addVariables(u"body"_s, text.body, places);
    for (qsizetype i = 0; i < text.buttons.size(); ++i) {
        const Button &button = text.buttons.at(i);
        if (button.kind == ButtonKind::Url && variable().match(button.value).hasMatch())
            places.append({u"button"_s, static_cast<int>(i), u"text"_s});
        else if (button.kind == ButtonKind::CopyCode)
            places.append({u"button"_s, static_cast<int>(i), u"copy_code"_s});
    }
    return places;
}

QList<TemplatePlace> missingValues(const TemplateText &text, const QList<TemplateValue> &values)
{
    QList<TemplatePlace> missing;
    for (const TemplatePlace &place : templatePlaces(text)) {
        if (!valueFor(values, place))
            missing.append(place);
    }
    return missing;
}

TemplatePreview filledTemplate(const TemplateText &text, const QList<TemplateValue> &values)
{
    TemplatePreview preview;
    preview.header = text.headerKind == "text"_L1 ? filledText(u"header"_s, text.header, values) : QString();
    preview.body = filledText(u"body"_s, text.body, values);
    preview.buttons = text.buttons;
    for (qsizetype i = 0; i < preview.buttons.size(); ++i) {
        Button &button = preview.buttons[i];
        const TemplateValue *value = valueFor(values, {u"button"_s, static_cast<int>(i), {}});
        if (!value)
            continue;
        if (button.kind == ButtonKind::Url)
            button.value.replace(variable(), value->value);
        else
            button.value = value->value;
    }
    return preview;
}

QString valueProblem(const TemplateText &text, const QList<TemplateValue> &values)
{
    if (!missingValues(text, values).isEmpty())
        return u"values_missing"_s;
    for (const TemplateValue &value : values) {
        if (value.kind == "text"_L1 && isBadText(value.value))
            return u"value_invalid"_s;
        if (value.kind == "copy_code"_L1 && value.value.size() > kCodeLimit)
            return u"value_too_long"_s;
    }
    const TemplatePreview preview = filledTemplate(text, values);
    const bool fits = preview.header.size() <= kHeaderLimit && preview.body.size() <= kBodyLimit;
    return fits ? QString() : u"value_too_long"_s;
}

TemplateCost templateCost(const QString &category, const WindowFacts &facts, Instant now)
{
    if (facts.freeEntryUntil && now < *facts.freeEntryUntil)
        return TemplateCost::Free;
    const bool open = replyWindow(facts, now).window == ReplyWindow::Open;
    return open && category == "utility"_L1 ? TemplateCost::Free : TemplateCost::Billed;
}

} // namespace migochat
