#include "app/domain/messagecontent.h"

#include "app/domain/contentmembers.h"

namespace migochat {

using namespace Qt::Literals::StringLiterals;
using content::Members;

namespace {

// Each content names its members once, for both directions; the names are what the database holds.

void visit(Members &m, LocationContent &c)
{
    m.member("latitude"_L1, c.latitude).member("longitude"_L1, c.longitude).member("name"_L1, c.name);
    m.member("address"_L1, c.address).member("url"_L1, c.url);
}

void visit(Members &m, ContactCard &c)
{
    m.member("name"_L1, c.name).member("organization"_L1, c.organization).member("phones"_L1, c.phones);
    m.member("whatsapp_ids"_L1, c.whatsAppIds).member("emails"_L1, c.emails);
}

void visit(Members &m, ContactsContent &c)
{
    m.list("cards"_L1, c.cards, visit).member("answers_request"_L1, c.answersRequest);
}

void visit(Members &m, OrderLine &c)
{
    m.member("product_id"_L1, c.productId).member("name"_L1, c.name).member("quantity"_L1, c.quantity);
    m.member("unit_price_minor"_L1, c.unitPriceMinor).member("currency"_L1, c.currency);
}

void visit(Members &m, OrderContent &c)
{
    m.member("catalog_id"_L1, c.catalogId).list("lines"_L1, c.lines, visit);
}

void visit(Members &m, ChoiceContent &c)
{
    m.member("id"_L1, c.id).member("title"_L1, c.title).member("description"_L1, c.description);
}

void visit(Members &m, std::pair<QString, QString> &c)
{
    m.member("field"_L1, c.first).member("value"_L1, c.second);
}

void visit(Members &m, FormContent &c)
{
    m.member("name"_L1, c.name).list("answers"_L1, c.answers, visit);
}

void visit(Members &m, ShareContent &c)
{
    m.member("what"_L1, c.what).member("id"_L1, c.id).member("title"_L1, c.title).member("url"_L1, c.url);
}

void visit(Members &m, Button &c)
{
    m.choice("kind"_L1, c.kind).member("title"_L1, c.title).member("value"_L1, c.value);
}

void visit(Members &m, ButtonsContent &c)
{
    m.member("header"_L1, c.header).member("footer"_L1, c.footer).list("buttons"_L1, c.buttons, visit);
    m.member("quick"_L1, c.quick);
}

void visit(Members &m, ListRow &c)
{
    m.member("id"_L1, c.id).member("title"_L1, c.title).member("description"_L1, c.description);
}

void visit(Members &m, ListSection &c)
{
    m.member("title"_L1, c.title).list("rows"_L1, c.rows, visit);
}

void visit(Members &m, ListContent &c)
{
    m.member("header"_L1, c.header).member("footer"_L1, c.footer).member("button"_L1, c.button);
    m.list("sections"_L1, c.sections, visit);
}

void visit(Members &m, Card &c)
{
    m.member("title"_L1, c.title).member("subtitle"_L1, c.subtitle).member("image_url"_L1, c.imageUrl);
    m.member("url"_L1, c.url).member("product_id"_L1, c.productId).list("buttons"_L1, c.buttons, visit);
}

void visit(Members &m, CardsContent &c)
{
    m.member("header"_L1, c.header).member("footer"_L1, c.footer).member("catalog_id"_L1, c.catalogId);
    m.list("cards"_L1, c.cards, visit);
}

void visit(Members &m, TemplateValue &c)
{
    m.member("place"_L1, c.place).member("index"_L1, c.index).member("kind"_L1, c.kind).member("value"_L1, c.value);
}

void visit(Members &m, TemplateContent &c)
{
    m.member("name"_L1, c.name).member("language"_L1, c.language).member("category"_L1, c.category);
    m.member("header"_L1, c.header).member("footer"_L1, c.footer).list("buttons"_L1, c.buttons, visit);
    m.list("values"_L1, c.values, visit);
}

void visit(Members &m, RequestContent &c)
{
    m.member("what"_L1, c.what);
}

void visit(Members &m, CommentContent &c)
{
    m.member("comment_id"_L1, c.commentId).member("post_id"_L1, c.postId).member("parent_id"_L1, c.parentId);
    m.member("permalink"_L1, c.permalink).member("private"_L1, c.isPrivateReply);
}

void visit(Members &m, CallContent &c)
{
    m.member("state"_L1, c.state).member("seconds"_L1, c.durationSeconds);
}

void visit(Members &m, SystemContent &c)
{
    m.member("what"_L1, c.what).member("before"_L1, c.before).member("after"_L1, c.after);
}

/// In the order of the variant; the texts are what the database holds.
constexpr std::array kTypes{""_L1,         "location"_L1, "contacts"_L1, "order"_L1, "choice"_L1,
                            "form"_L1,     "share"_L1,    "buttons"_L1,  "list"_L1,  "cards"_L1,
                            "template"_L1, "request"_L1,  "comment"_L1,  "call"_L1,  "system"_L1};
static_assert(kTypes.size() == std::variant_size_v<MessageContent>);

template <std::size_t Index = 1>
MessageContent read(QStringView type, const QJsonObject &object)
{
    if constexpr (Index < std::variant_size_v<MessageContent>) {
        if (type != kTypes[Index])
            return read<Index + 1>(type, object);
        std::variant_alternative_t<Index, MessageContent> content;
        Members members = Members::reading(object);
        visit(members, content);
        return content;
    } else {
        return {};
    }
}

} // namespace

QByteArray toJson(const MessageContent &content)
{
    return std::visit(
        [&](auto copy) -> QByteArray {
            if constexpr (std::is_same_v<decltype(copy), std::monostate>) {
                return {};
            } else {
                Members members = Members::writing();
                visit(members, copy);
                QJsonObject object = members.object();
                object.insert("type"_L1, kTypes[content.index()]);
                return QJsonDocument(object).toJson(QJsonDocument::Compact);
            }
        },
        content);
}

Result<MessageContent> contentFromJson(const QByteArray &json)
{
    if (json.isEmpty())
        return MessageContent{};
    QJsonParseError error;
    const QJsonDocument document = QJsonDocument::fromJson(json, &error);
    if (!document.isObject())
        return fail(ErrorCode::InvalidPayload, u"content: "_s + error.errorString());
    const QJsonObject object = document.object();
    return read(object.value("type"_L1).toString(), object);
}

} // namespace migochat
