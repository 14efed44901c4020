#pragma once

#include "app/domain/result.h"

#include <QByteArray>
#include <QList>
#include <QString>

#include <utility>
#include <variant>

/// What a message holds beside its text, in our own form, the same for what comes in and what goes out. Channels translate
/// from and to their platform; the store keeps it as JSON in message.content; screens draw it. Members that a
/// platform did not name are empty.
namespace migochat {

struct LocationContent {
    double latitude = 0;  ///< degrees, north positive
    double longitude = 0; ///< degrees, east positive
    QString name;
    QString address;
    QString url;
    friend bool operator==(const LocationContent &, const LocationContent &) = default;
};

struct ContactCard {
    QString name;
    QString organization;
    QStringList phones;      ///< as written on the card
    QStringList whatsAppIds; ///< the numbers of it that are on WhatsApp, digits only
    QStringList emails;
    friend bool operator==(const ContactCard &, const ContactCard &) = default;
};

struct ContactsContent {
    QList<ContactCard> cards;
    bool answersRequest = false; ///< the customer shared the own number when we asked
    friend bool operator==(const ContactsContent &, const ContactsContent &) = default;
};

struct OrderLine {
    QString productId; ///< retailer id, our SKU
    QString name;
    int quantity = 1;
    qint64 unitPriceMinor = 0; ///< hundredths of `currency`
    QString currency;          ///< ISO 4217
    friend bool operator==(const OrderLine &, const OrderLine &) = default;
};

struct OrderContent {
    QString catalogId;
    QList<OrderLine> lines;
    friend bool operator==(const OrderContent &, const OrderContent &) = default;
};

/// The customer chose something that we offered: quick reply, button, list row.
struct ChoiceContent {
    QString id; ///< our payload
    QString title;
    QString description;
    friend bool operator==(const ChoiceContent &, const ChoiceContent &) = default;
};

/// A filled form: WhatsApp flow, Messenger customer information or feedback, lead ad.
struct FormContent {
    QString name;
    QList<std::pair<QString, QString>> answers; ///< field and value, in order
    friend bool operator==(const FormContent &, const FormContent &) = default;
};

/// Something of the platform that was shared: a post, reel, story reply or mention, link preview.
struct ShareContent {
    QString what; ///< "link", "post", "reel", "story_reply", "story_mention", "product"
    QString id;
    QString title;
    QString url;
    friend bool operator==(const ShareContent &, const ShareContent &) = default;
};

enum class ButtonKind { Reply, Url, Phone, CopyCode };

struct Button {
    ButtonKind kind = ButtonKind::Reply;
    QString title;
    QString value; ///< payload, address, number in E.164 or code
    friend bool operator==(const Button &, const Button &) = default;
};

/// A text with buttons, quick replies or one link under it. The text is the message's own.
struct ButtonsContent {
    QString header;
    QString footer;
    QList<Button> buttons;
    bool quick = false; ///< Messenger and Instagram: quick replies, gone after the answer
    friend bool operator==(const ButtonsContent &, const ButtonsContent &) = default;
};

struct ListRow {
    QString id;
    QString title;
    QString description;
    friend bool operator==(const ListRow &, const ListRow &) = default;
};

struct ListSection {
    QString title;
    QList<ListRow> rows;
    friend bool operator==(const ListSection &, const ListSection &) = default;
};

struct ListContent {
    QString header;
    QString footer;
    QString button; ///< opens the list
    QList<ListSection> sections;
    friend bool operator==(const ListContent &, const ListContent &) = default;
};

struct Card {
    QString title;
    QString subtitle;
    QString imageUrl;
    QString url;
    QString productId; ///< retailer id when it is a product of the platform's catalogue
    QList<Button> buttons;
    friend bool operator==(const Card &, const Card &) = default;
};

/// Product cards: Messenger's generic template, WhatsApp's product messages, products that a customer shared.
struct CardsContent {
    QString header;
    QString footer;
    QString catalogId; ///< WhatsApp: cards are products of this catalogue
    QList<Card> cards;
    friend bool operator==(const CardsContent &, const CardsContent &) = default;
};

/// A value for one place of a template: "header", "body" or "button" with its index, counted from 1 for the body.
struct TemplateValue {
    QString place;
    int index = 0;
    QString kind; ///< "text", "image", "video", "document", "payload", "copy_code"
    QString value;
    friend bool operator==(const TemplateValue &, const TemplateValue &) = default;
};

/// An approved template with its values. The message's text is the filled body, as the customer reads it.
struct TemplateContent {
    QString name;
    QString language;
    QString category; ///< "marketing", "utility", "authentication"
    QString header;
    QString footer;
    QList<Button> buttons;
    QList<TemplateValue> values;
    friend bool operator==(const TemplateContent &, const TemplateContent &) = default;
};

/// We ask the customer for something with the platform's own button.
struct RequestContent {
    QString what; ///< "location", "phone", "email"
    friend bool operator==(const RequestContent &, const RequestContent &) = default;
};

/// A comment under a post, or our answer to one.
struct CommentContent {
    QString commentId; ///< the comment itself; of an answer of ours: the one that it answers
    QString postId;
    QString parentId;
    QString permalink;
    bool isPrivateReply = false; ///< ours: goes to the author's inbox and not under the post
    friend bool operator==(const CommentContent &, const CommentContent &) = default;
};

struct CallContent {
    QString state; ///< "ringing", "accepted", "rejected", "missed", "ended"
    qint64 durationSeconds = 0;
    friend bool operator==(const CallContent &, const CallContent &) = default;
};

/// Something that happened to the customer or the thread and reads as a line between the bubbles.
struct SystemContent {
    QString what; ///< "number_changed", "user_id_changed", "identity_changed", "app_owner_changed", …
    QString before;
    QString after;
    friend bool operator==(const SystemContent &, const SystemContent &) = default;
};

using MessageContent = std::variant<std::monostate, LocationContent, ContactsContent, OrderContent, ChoiceContent,
                                    FormContent, ShareContent, ButtonsContent, ListContent, CardsContent,
                                    TemplateContent, RequestContent, CommentContent, CallContent, SystemContent>;

/// Compact JSON with the content's name under "type"; empty for no content.
[[nodiscard]] QByteArray toJson(const MessageContent &content);

/// The reverse; empty bytes are no content. InvalidPayload for anything that is not JSON of ours. A type from a newer program
/// reads as no content, its unknown members are left out.
[[nodiscard]] Result<MessageContent> contentFromJson(const QByteArray &json);

} // namespace migochat
