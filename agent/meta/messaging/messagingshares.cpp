#include "agent/meta/messaging/messagingshares.h"

#include "agent/meta/json.h"

#include <QJsonArray>

#include <array>

namespace migochat {

using namespace Qt::Literals::StringLiterals;

namespace {

struct ShareKind {
    QLatin1StringView type;
    QLatin1StringView what;
    QLatin1StringView idMember;
};

constexpr std::array kShareKinds{
    ShareKind{"post"_L1, "post"_L1, "id"_L1},
    ShareKind{"ig_post"_L1, "post"_L1, "ig_post_media_id"_L1},
    ShareKind{"share"_L1, "post"_L1, "id"_L1},
    ShareKind{"reel"_L1, "reel"_L1, "reel_video_id"_L1},
    ShareKind{"ig_reel"_L1, "reel"_L1, "reel_video_id"_L1},
    ShareKind{"story_mention"_L1, "story_mention"_L1, "id"_L1},
    ShareKind{"ig_story"_L1, "story"_L1, "story_media_id"_L1},
    ShareKind{"story"_L1, "story"_L1, "id"_L1},
};

SharedReading readLocation(const SharedItem &item)
{
    const QJsonObject at = item.payload.value("coordinates"_L1).toObject();
    const QString latitude = json::number(at.value("lat"_L1));
    const QString longitude = json::number(at.value("long"_L1));
    if (latitude.isEmpty() || longitude.isEmpty()) // better no place than one off the coast of Africa
        return {MessageKind::Location, json::joined({item.title, item.url}, "\n"_L1), {}};
    LocationContent place{.latitude = latitude.toDouble(), .longitude = longitude.toDouble(), .name = item.title};
    place.url = item.url;
    return {MessageKind::Location, json::joined({item.title, latitude % u", " % longitude}, "\n"_L1), place};
}

Button readButton(const QJsonObject &json)
{
    const QString type = json::text(json, "type"_L1);
    Button button{.title = json::text(json, "title"_L1), .value = json::text(json, "payload"_L1)};
    if (type == "web_url"_L1) {
        button.kind = ButtonKind::Url;
        button.value = json::text(json, "url"_L1);
    } else if (type == "phone_number"_L1) {
        button.kind = ButtonKind::Phone;
    }
    return button;
}

QList<Button> readButtons(const QJsonObject &json)
{
    QList<Button> buttons;
    for (const QJsonValue &value : json.value("buttons"_L1).toArray())
        buttons.append(readButton(value.toObject()));
    return buttons;
}

Card readCard(const QJsonObject &element)
{
    return {.title = json::text(element, "title"_L1),
            .subtitle = json::text(element, "subtitle"_L1),
            .imageUrl = json::text(element, "image_url"_L1),
            .url = json::text(element.value("default_action"_L1).toObject(), "url"_L1),
            .productId = json::firstId(element, "retailer_id"_L1, "id"_L1),
            .buttons = readButtons(element)};
}

/// Products that the customer shared, or a template of ours that came back as an echo.
SharedReading readTemplate(const SharedItem &item)
{
    QJsonArray elements = item.payload.value("product"_L1).toObject().value("elements"_L1).toArray();
    const bool isProduct = !elements.isEmpty() || json::text(item.payload, "template_type"_L1) == "product"_L1;
    if (elements.isEmpty())
        elements = item.payload.value("elements"_L1).toArray();
    const QString body = json::text(item.payload, "text"_L1);
    QStringList lines{item.title, body};
    CardsContent cards;
    for (const QJsonValue &element : elements) {
        cards.cards.append(readCard(element.toObject()));
        lines << cards.cards.constLast().title << cards.cards.constLast().subtitle;
    }
    SharedReading reading{isProduct ? MessageKind::Product : MessageKind::Template, json::joined(lines, "\n"_L1),
                          cards};
    if (cards.cards.isEmpty()) {
        const QList<Button> buttons = readButtons(item.payload);
        reading.content = buttons.isEmpty() ? MessageContent() : ButtonsContent{.buttons = buttons};
    }
    return reading;
}

QString timeText(const QJsonValue &value)
{
    const Instant at = json::time(value);
    return at == Instant{} ? QString() : toDateTime(at).toUTC().toString(Qt::ISODate);
}

SharedReading readBooking(const SharedItem &item)
{
    const QString start = timeText(item.payload.value("start_time"_L1));
    FormContent form{.name = u"appointment_booking"_s};
    const std::array answers{
        std::pair{u"status"_s, json::text(item.payload, "status"_L1)},
        std::pair{u"start_time"_s, start},
        std::pair{u"end_time"_s, timeText(item.payload.value("end_time"_L1))},
        std::pair{u"timezone"_s, json::text(item.payload, "timezone"_L1)},
        std::pair{u"booking_id"_s, json::id(item.payload.value("booking_id"_L1))},
    };
    for (const auto &answer : answers) {
        if (!answer.second.isEmpty())
            form.answers.append(answer);
    }
    if (form.answers.isEmpty())
        return {};
    return {MessageKind::Form, json::joined({answers.front().second, start}, "\n"_L1), form};
}

SharedReading readShare(const SharedItem &item)
{
    ShareContent share{.what = u"link"_s, .title = item.title, .url = item.url};
    bool isKnown = false;
    for (const ShareKind &kind : kShareKinds) {
        if (item.type != kind.type)
            continue;
        isKnown = true;
        share.what = kind.what;
        share.id = json::id(item.payload.value(kind.idMember));
    }
    const bool isEmpty = share.id.isEmpty() && share.title.isEmpty() && share.url.isEmpty();
    if (isEmpty && !isKnown)
        return {};
    return {MessageKind::Share, json::joined({share.title, share.url}, "\n"_L1), share};
}

} // namespace

SharedReading readSharedItem(const SharedItem &item)
{
    if (item.type == "location"_L1)
        return readLocation(item);
    if (item.type == "template"_L1)
        return readTemplate(item);
    if (item.type == "appointment_booking"_L1)
        return readBooking(item);
    return readShare(item);
}

} // namespace migochat
