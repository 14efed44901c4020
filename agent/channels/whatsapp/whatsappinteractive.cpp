#include "agent/channels/whatsapp/whatsappsend.h"

#include <QJsonArray>

namespace migochat {

using namespace Qt::Literals::StringLiterals;

namespace {

QJsonObject textObject(const QString &text)
{
    return {{u"text"_s, text}};
}

struct Frame {
    QString type;
    QString body;
    QString header;
    QString footer;
};

QJsonObject framed(const Frame &frame, const QJsonObject &action)
{
    QJsonObject object{{u"type"_s, frame.type}, {u"action"_s, action}};
    if (!frame.body.isEmpty())
        object.insert("body"_L1, textObject(frame.body));
    if (!frame.header.isEmpty())
        object.insert("header"_L1, QJsonObject{{u"type"_s, u"text"_s}, {u"text"_s, frame.header}});
    if (!frame.footer.isEmpty())
        object.insert("footer"_L1, textObject(frame.footer));
    return object;
}

QJsonObject linkAction(const QString &title, const QString &url)
{
    return {{u"name"_s, u"cta_url"_s}, {u"parameters"_s, QJsonObject{{u"display_text"_s, title}, {u"url"_s, url}}}};
}

QJsonObject interactive(const OutgoingMessage &message, const ButtonsContent &content)
{
    const Button &first = content.buttons.first();
    if (first.kind == ButtonKind::Url)
        return framed({u"cta_url"_s, message.text, content.header, content.footer},
                      linkAction(first.title, first.value));
    QJsonArray buttons;
    for (const Button &button : content.buttons)
        buttons.append(QJsonObject{{u"type"_s, u"reply"_s},
                                   {u"reply"_s, QJsonObject{{u"id"_s, button.value}, {u"title"_s, button.title}}}});
    return framed({u"button"_s, message.text, content.header, content.footer}, {{u"buttons"_s, buttons}});
}

QJsonObject interactive(const OutgoingMessage &message, const ListContent &content)
{
    QJsonArray sections;
    for (const ListSection &section : content.sections) {
        QJsonArray rows;
        for (const ListRow &row : section.rows) {
            QJsonObject object{{u"id"_s, row.id}, {u"title"_s, row.title}};
            if (!row.description.isEmpty())
                object.insert("description"_L1, row.description);
            rows.append(object);
        }
        QJsonObject object{{u"rows"_s, rows}};
        if (!section.title.isEmpty())
            object.insert("title"_L1, section.title);
        sections.append(object);
    }
    return framed({u"list"_s, message.text, content.header, content.footer},
                  {{u"button"_s, content.button}, {u"sections"_s, sections}});
}

/// A card that is no product of a catalogue: its picture, its words and its link.
QJsonObject linkedCard(const OutgoingMessage &message, const CardsContent &content)
{
    const Card &card = content.cards.first();
    QStringList words{u'*' + card.title + u'*'};
    if (!card.subtitle.isEmpty())
        words.append(card.subtitle);
    if (!message.text.isEmpty())
        words.append(message.text);
    const QString title = card.buttons.isEmpty() ? u"🛒"_s : card.buttons.first().title;
    QJsonObject object = framed({u"cta_url"_s, words.join(u'\n'), {}, content.footer}, linkAction(title, card.url));
    if (!card.imageUrl.isEmpty())
        object.insert("header"_L1,
                      QJsonObject{{u"type"_s, u"image"_s}, {u"image"_s, QJsonObject{{u"link"_s, card.imageUrl}}}});
    return object;
}

QJsonObject interactive(const OutgoingMessage &message, const CardsContent &content)
{
    const Card &first = content.cards.first();
    if (content.catalogId.isEmpty() || first.productId.isEmpty())
        return linkedCard(message, content);
    if (content.cards.size() == 1)
        return framed({u"product"_s, message.text, {}, content.footer},
                      {{u"catalog_id"_s, content.catalogId}, {u"product_retailer_id"_s, first.productId}});
    QJsonArray items;
    for (const Card &card : content.cards)
        items.append(QJsonObject{{u"product_retailer_id"_s, card.productId}});
    const QJsonArray sections{QJsonObject{{u"title"_s, content.header.left(24)}, {u"product_items"_s, items}}};
    return framed({u"product_list"_s, message.text, content.header, content.footer},
                  {{u"catalog_id"_s, content.catalogId}, {u"sections"_s, sections}});
}

QJsonObject interactive(const OutgoingMessage &message, const RequestContent &content)
{
    if (content.what == "location"_L1)
        return framed({u"location_request_message"_s, message.text, {}, {}}, {{u"name"_s, u"send_location"_s}});
    return framed({u"request_contact_info"_s, message.text, {}, {}}, {{u"name"_s, u"request_contact_info"_s}});
}

} // namespace

QJsonObject whatsAppInteractive(const OutgoingMessage &message)
{
    return std::visit(
        [&message](const auto &content) -> QJsonObject {
            if constexpr (requires { interactive(message, content); })
                return interactive(message, content);
            else
                return {};
        },
        message.content);
}

} // namespace migochat
