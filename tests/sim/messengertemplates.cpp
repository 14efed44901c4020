#include "tests/sim/catalogue.h"
#include "tests/sim/formcheck.h"
#include "tests/sim/grapherror.h"
#include "tests/sim/jsontext.h"
#include "tests/sim/messengercheck.h"

#include <QJsonArray>

#include <algorithm>

namespace migochat::sim {

using namespace Qt::Literals::StringLiterals;

namespace {

Refusal buttonError(const QJsonObject &button)
{
    const QString type = text(button, "type"_L1);
    const bool titled = type == "web_url"_L1 || type == "postback"_L1 || type == "phone_number"_L1;
    if (titled && text(button, "title"_L1).isEmpty())
        return refuseMessenger(100, 2018053, u"Button title must not be empty"_s);
    if (text(button, "title"_L1).size() > 20)
        return refuseMessenger(100, 0, u"Length of button title must be less than or equal to 20"_s);
    if (type == "web_url"_L1 && text(button, "url"_L1).isEmpty())
        return refuseMessenger(100, 2018041, u"Button url must not be empty"_s);
    const QString payload = text(button, "payload"_L1);
    if ((type == "postback"_L1 || type == "phone_number"_L1) && payload.isEmpty())
        return refuseMessenger(100, 2018040, u"Button payload must not be empty"_s);
    if (payload.size() > 1000)
        return refuseMessenger(100, 0, u"Length of button payload must be less than or equal to 1000"_s);
    if (!titled && type != "account_link"_L1 && type != "account_unlink"_L1 && type != "game_play"_L1)
        return refuseMessenger(100, 0, u"Button type is not valid"_s);
    return std::nullopt;
}

Refusal buttonsError(const QJsonArray &buttons)
{
    if (buttons.size() > 3)
        return refuseMessenger(105, 0, u"Too many elements: at most 3 buttons"_s);
    for (const QJsonValue &button : buttons) {
        if (Refusal wrong = buttonError(button.toObject()))
            return wrong;
    }
    return std::nullopt;
}

Refusal elementError(const QJsonObject &element)
{
    const QString title = text(element, "title"_L1);
    if (title.isEmpty() || element.size() < 2)
        return refuseMessenger(100, 2018035, u"Element needs a title and at least one more property"_s);
    if (title.size() > 80 || text(element, "subtitle"_L1).size() > 80)
        return refuseMessenger(100, 0, u"Length of element title and subtitle must be less than or equal to 80"_s);
    if (element.value("default_action"_L1).toObject().contains("title"_L1))
        return refuseMessenger(100, 0, u"default_action must not have a title"_s);
    return buttonsError(element.value("buttons"_L1).toArray());
}

Refusal genericError(const QJsonArray &elements)
{
    if (elements.isEmpty())
        return refuseMessenger(194, 0, u"Too few elements: at least 1"_s);
    if (elements.size() > 10)
        return refuseMessenger(105, 0, u"Too many elements: at most 10"_s);
    for (const QJsonValue &element : elements) {
        if (Refusal wrong = elementError(element.toObject()))
            return wrong;
    }
    return std::nullopt;
}

Refusal mediaError(const QJsonArray &elements)
{
    if (elements.size() != 1)
        return refuseMessenger(100, 0, u"Media template needs exactly 1 element"_s);
    const QJsonObject element = elements.at(0).toObject();
    const QString url = text(element, "url"_L1);
    if (url.isEmpty() == text(element, "attachment_id"_L1).isEmpty())
        return refuseMessenger(100, 0, u"Media element needs either attachment_id or url"_s);
    if (!url.isEmpty() && !url.contains("facebook.com"_L1))
        return refuseMessenger(100, 0, u"Media element url must be on Facebook"_s);
    return buttonsError(element.value("buttons"_L1).toArray());
}

Refusal productError(const QJsonArray &elements)
{
    if (elements.isEmpty())
        return refuseMessenger(194, 0, u"Too few elements: at least 1"_s);
    if (elements.size() > 10)
        return refuseMessenger(105, 0, u"Too many elements: at most 10"_s);
    const std::span<const Product> known = catalogue();
    for (const QJsonValue &element : elements) {
        const QString id = idText(element.toObject().value("id"_L1));
        const bool sold = std::any_of(known.begin(), known.end(),
                                      [&](const Product &product) { return id == QString::number(product.id); });
        if (!sold)
            return refuseMessenger(100, 2018320, u"Product id %1 is not from the catalogue of the Page"_s.arg(id));
    }
    return std::nullopt;
}

Refusal gridError(const QJsonObject &payload)
{
    const QJsonArray elements = payload.value("elements"_L1).toArray();
    if (elements.size() < 2)
        return refuseMessenger(194, 0, u"Too few elements: at least 2 images"_s);
    if (elements.size() > 6)
        return refuseMessenger(105, 0, u"Too many elements: at most 6 images"_s);
    if (text(payload, "title"_L1).size() > 45 || text(payload, "subtitle"_L1).size() > 80)
        return refuseMessenger(100, 0, u"Length of title exceeds 45 or of subtitle 80"_s);
    return buttonsError(payload.value("buttons"_L1).toArray());
}

} // namespace

std::optional<SimResponse> messengerTemplateError(const QJsonObject &payload)
{
    const QString type = text(payload, "template_type"_L1);
    const QJsonArray elements = payload.value("elements"_L1).toArray();
    if (type == "generic"_L1)
        return genericError(elements);
    if (type == "media"_L1)
        return mediaError(elements);
    if (type == "button"_L1) {
        const QString body = text(payload, "text"_L1);
        if (body.isEmpty() || body.size() > 640)
            return refuseMessenger(100, 0, u"Button template text must have 1 to 640 characters"_s);
        const QJsonArray buttons = payload.value("buttons"_L1).toArray();
        if (buttons.isEmpty())
            return refuseMessenger(194, 0, u"Too few elements: at least 1 button"_s);
        return buttonsError(buttons);
    }
    if (type == "receipt"_L1 && text(payload, "order_number"_L1).isEmpty())
        return refuseMessenger(100, 0, u"Receipt needs order_number"_s);
    if (type == "product"_L1)
        return productError(elements);
    if (type == "image_grid"_L1)
        return gridError(payload);
    if (type == "receipt"_L1 && elements.size() > 100)
        return refuseMessenger(105, 0, u"Too many elements: at most 100"_s);
    if (type == "receipt"_L1 || type == "customer_feedback"_L1)
        return std::nullopt;
    return refuseMessenger(100, 0, u"Param template_type is not valid"_s);
}

} // namespace migochat::sim
