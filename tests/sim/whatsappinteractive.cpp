#include "tests/sim/formcheck.h"
#include "tests/sim/grapherror.h"
#include "tests/sim/whatsappcheck.h"

#include <QJsonArray>
#include <QSet>

namespace migochat::sim {

using namespace Qt::Literals::StringLiterals;

namespace {

Refusal invalid(const QString &details)
{
    return refuseWhatsApp(131009, details);
}

Refusal buttonsError(const QJsonArray &buttons)
{
    if (buttons.isEmpty() || buttons.size() > 3)
        return invalid(u"Interactive message needs 1 to 3 buttons."_s);
    QSet<QString> ids;
    QSet<QString> titles;
    for (const QJsonValue &value : buttons) {
        const QJsonObject reply = value.toObject().value("reply"_L1).toObject();
        const QString id = text(reply, "id"_L1);
        const QString title = text(reply, "title"_L1);
        if (id.isEmpty() || id.size() > 256 || title.isEmpty() || title.size() > 20)
            return invalid(u"Button id must have 1 to 256 and title 1 to 20 characters."_s);
        if (ids.contains(id) || titles.contains(title))
            return invalid(u"Button ids and titles must be unique."_s);
        ids.insert(id);
        titles.insert(title);
    }
    return std::nullopt;
}

Refusal rowError(const QJsonObject &row)
{
    const QString id = text(row, "id"_L1);
    const QString title = text(row, "title"_L1);
    if (id.isEmpty() || id.size() > 200 || title.isEmpty() || title.size() > 24)
        return invalid(u"Row id must have 1 to 200 and title 1 to 24 characters."_s);
    if (text(row, "description"_L1).size() > 72)
        return invalid(u"Row description must be at most 72 characters long."_s);
    return std::nullopt;
}

Refusal listError(const QJsonObject &action)
{
    const QString button = text(action, "button"_L1);
    if (button.isEmpty() || button.size() > 20)
        return invalid(u"List button must have 1 to 20 characters."_s);
    const QJsonArray sections = action.value("sections"_L1).toArray();
    if (sections.isEmpty() || sections.size() > 10)
        return invalid(u"List needs 1 to 10 sections."_s);
    qsizetype total = 0;
    for (const QJsonValue &section : sections) {
        if (text(section.toObject(), "title"_L1).size() > 24)
            return invalid(u"Section title must be at most 24 characters long."_s);
        const QJsonArray rows = section.toObject().value("rows"_L1).toArray();
        total += rows.size();
        for (const QJsonValue &row : rows) {
            if (Refusal wrong = rowError(row.toObject()))
                return wrong;
        }
    }
    if (total < 1 || total > 10)
        return invalid(u"List needs 1 to 10 rows in total."_s);
    return std::nullopt;
}

Refusal headerError(const QString &type, const QJsonObject &header)
{
    if (header.isEmpty())
        return std::nullopt;
    const QString kind = text(header, "type"_L1);
    const bool onlyText = type == "list"_L1 || type == "product_list"_L1;
    if (kind == "text"_L1) {
        const qsizetype size = text(header, "text"_L1).size();
        return size >= 1 && size <= 60 ? std::nullopt : invalid(u"Header text must have 1 to 60 characters."_s);
    }
    if (onlyText || (kind != "image"_L1 && kind != "video"_L1 && kind != "document"_L1))
        return invalid(u"Header type %1 is not allowed for %2."_s.arg(kind, type));
    const QJsonObject media = header.value(kind).toObject();
    if (text(media, "id"_L1).isEmpty() == text(media, "link"_L1).isEmpty())
        return refuseWhatsApp(131008, u"Parameter 'interactive['header']['%1']' needs id or link."_s.arg(kind));
    return std::nullopt;
}

Refusal linkError(const QJsonObject &action)
{
    const QJsonObject parameters = action.value("parameters"_L1).toObject();
    const QString shown = text(parameters, "display_text"_L1);
    const QString url = text(parameters, "url"_L1);
    if (shown.isEmpty() || shown.size() > 20 || !url.startsWith("http"_L1))
        return invalid(u"cta_url needs display_text of 1 to 20 characters and url."_s);
    return std::nullopt;
}

/// The types whose action is nothing but a name.
Refusal namedActionError(const QString &type, const QJsonObject &action)
{
    const QString name = type == "location_request_message"_L1 ? u"send_location"_s : type;
    if (text(action, "name"_L1) == name)
        return std::nullopt;
    return refuseWhatsApp(131008, u"Parameter 'interactive['action']['name']' must be %1."_s.arg(name));
}

} // namespace

std::optional<SimResponse> whatsAppInteractiveError(const QJsonObject &interactive)
{
    const QString type = text(interactive, "type"_L1);
    const QString body = text(interactive.value("body"_L1).toObject(), "text"_L1);
    const QJsonObject action = interactive.value("action"_L1).toObject();
    const qsizetype limit = type == "list"_L1 ? 4096 : 1024;
    if (type.isEmpty())
        return refuseWhatsApp(131008, u"Parameter 'interactive['type']' is required."_s);
    if (body.size() > limit)
        return invalid(u"Body text must be at most %1 characters long."_s.arg(limit));
    if (text(interactive.value("footer"_L1).toObject(), "text"_L1).size() > 60)
        return invalid(u"Footer text must be at most 60 characters long."_s);
    const bool needsBody = type != "product"_L1 && type != "catalog_message"_L1;
    if (needsBody && body.isEmpty())
        return refuseWhatsApp(131008, u"Parameter 'interactive['body']['text']' is required."_s);
    if (Refusal wrong = headerError(type, interactive.value("header"_L1).toObject()))
        return wrong;
    if (type == "button"_L1)
        return buttonsError(action.value("buttons"_L1).toArray());
    if (type == "list"_L1)
        return listError(action);
    if (type == "cta_url"_L1)
        return text(action, "name"_L1) == "cta_url"_L1 ? linkError(action) : namedActionError(type, action);
    if (type == "location_request_message"_L1 || type == "request_contact_info"_L1 || type == "address_message"_L1)
        return namedActionError(type, action);
    if (type == "product"_L1 || type == "product_list"_L1 || type == "catalog_message"_L1)
        return whatsAppProductsError(interactive);
    if (type == "flow"_L1 || type == "call_permission_request"_L1 || type == "carousel"_L1)
        return std::nullopt;
    return refuseWhatsApp(131009, u"Parameter 'interactive['type']' has an unknown value: %1"_s.arg(type));
}

} // namespace migochat::sim
