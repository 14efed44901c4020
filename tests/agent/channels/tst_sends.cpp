#include "agent/channels/messagingsend.h"
#include "agent/channels/whatsapp/whatsappsend.h"

#include <QJsonDocument>
#include <QTest>

using namespace migochat;
using namespace Qt::Literals::StringLiterals;

namespace {

OutgoingMessage to(const ChannelKind &channel, MessageKind kind, const QString &text,
                   const MessageContent &content = {})
{
    OutgoingMessage message;
    message.recipient = channel == whatsAppChannel() ? IdentityKey{IdentityKind::WhatsAppId, u"201001234567"_s}
                                                     : IdentityKey{IdentityKind::PageScopedId, u"24011"_s};
    message.kind = kind;
    message.text = text;
    message.content = content;
    message.clientToken = u"t1"_s;
    return message;
}

OutgoingMessage file(const ChannelKind &channel, MessageKind kind, const QString &caption = {})
{
    OutgoingMessage message = to(channel, kind, caption);
    message.files = {
        {.attachment = {}, .kind = {}, .path = {}, .mimeType = {}, .fileName = u"عرض.pdf"_s, .remoteId = u"88"_s}};
    return message;
}

SendRequest request(const ChannelKind &channel, const OutgoingMessage &message)
{
    return channel == whatsAppChannel() ? whatsAppRequest(message) : messagingRequest(channel, message);
}

/// The part that differs from message to message, as compact JSON.
QByteArray partOf(const ChannelKind &channel, const QJsonObject &body)
{
    if (channel == whatsAppChannel()) {
        const QString type = body.value("type"_L1).toString();
        return QJsonDocument(QJsonObject{{type, body.value(type)}}).toJson(QJsonDocument::Compact);
    }
    QJsonObject message = body.value("message"_L1).toObject();
    message.remove("metadata"_L1);
    return QJsonDocument(message).toJson(QJsonDocument::Compact);
}

const ChannelKind kWa = whatsAppChannel();
const ChannelKind kMs = messengerChannel();
const ChannelKind kIg = instagramChannel();
constexpr auto kI = MessageKind::Interactive;

const Button kYes{ButtonKind::Reply, u"yes"_s, u"y"_s};
const Button kShop{ButtonKind::Url, u"shop"_s, u"https://bww-store.com"_s};

} // namespace

class SendsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyKindIsWrittenAsThePlatformReadsIt_data()
    {
        QTest::addColumn<ChannelKind>("channel");
        QTest::addColumn<OutgoingMessage>("message");
        QTest::addColumn<QByteArray>("part");
        const auto row = [](const char *name, const ChannelKind &channel, const OutgoingMessage &message,
                            QByteArray part) {
            // moc of Qt 6.4 takes a // inside a raw string for a comment
            QTest::newRow(name) << channel << message << part.replace("@", "https://");
        };

        row("WhatsApp buttons", kWa, to(kWa, kI, u"ok?"_s, ButtonsContent{.footer = u"f"_s, .buttons = {kYes}}),
            R"({"interactive":{"action":{"buttons":[{"reply":{"id":"y","title":"yes"},"type":"reply"}]},"body":{"text":"ok?"},"footer":{"text":"f"},"type":"button"}})");
        row("WhatsApp link", kWa, to(kWa, kI, u"see"_s, ButtonsContent{.header = u"h"_s, .buttons = {kShop}}),
            R"({"interactive":{"action":{"name":"cta_url","parameters":{"display_text":"shop","url":"@bww-store.com"}},"body":{"text":"see"},"header":{"text":"h","type":"text"},"type":"cta_url"}})");
        row("WhatsApp list", kWa,
            to(kWa, kI, u"pick"_s,
               ListContent{.button = u"sizes"_s, .sections = {{u"s"_s, {{u"43"_s, u"43"_s, u"last pair"_s}}}}}),
            R"({"interactive":{"action":{"button":"sizes","sections":[{"rows":[{"description":"last pair","id":"43","title":"43"}],"title":"s"}]},"body":{"text":"pick"},"type":"list"}})");
        row("WhatsApp asks for a place", kWa, to(kWa, kI, u"where?"_s, RequestContent{u"location"_s}),
            R"({"interactive":{"action":{"name":"send_location"},"body":{"text":"where?"},"type":"location_request_message"}})");
        row("WhatsApp asks for the number", kWa, to(kWa, kI, u"number?"_s, RequestContent{u"phone"_s}),
            R"({"interactive":{"action":{"name":"request_contact_info"},"body":{"text":"number?"},"type":"request_contact_info"}})");
        row("WhatsApp product", kWa,
            to(kWa, MessageKind::Product, {}, CardsContent{.catalogId = u"9"_s, .cards = {{.productId = u"BW-1"_s}}}),
            R"({"interactive":{"action":{"catalog_id":"9","product_retailer_id":"BW-1"},"type":"product"}})");
        row("WhatsApp products", kWa,
            to(kWa, MessageKind::Product, u"new"_s,
               CardsContent{.header = u"h"_s,
                            .catalogId = u"9"_s,
                            .cards = {{.productId = u"BW-1"_s}, {.productId = u"BW-2"_s}}}),
            R"({"interactive":{"action":{"catalog_id":"9","sections":[{"product_items":[{"product_retailer_id":"BW-1"},{"product_retailer_id":"BW-2"}],"title":"h"}]},"body":{"text":"new"},"header":{"text":"h","type":"text"},"type":"product_list"}})");
        row("WhatsApp card without catalogue", kWa,
            to(kWa, MessageKind::Product, {},
               CardsContent{.cards = {{.title = u"Helmet"_s,
                                       .subtitle = u"125"_s,
                                       .imageUrl = u"https://x/h.jpg"_s,
                                       .url = u"https://x/h"_s,
                                       .buttons = {{ButtonKind::Url, u"open"_s, u"https://x/h"_s}}}}}),
            R"({"interactive":{"action":{"name":"cta_url","parameters":{"display_text":"open","url":"@x/h"}},"body":{"text":"*Helmet*\n125"},"header":{"image":{"link":"@x/h.jpg"},"type":"image"},"type":"cta_url"}})");
        row("WhatsApp place", kWa,
            to(kWa, MessageKind::Location, {}, LocationContent{.latitude = 30.5, .longitude = 31.25, .name = u"BWW"_s}),
            R"({"location":{"latitude":30.5,"longitude":31.25,"name":"BWW"}})");
        row("WhatsApp contact", kWa,
            to(kWa, MessageKind::Contacts, {},
               ContactsContent{.cards = {{.name = u"Karim"_s, .organization = u"BWW"_s, .phones = {u"+2010"_s}}}}),
            R"({"contacts":[{"name":{"first_name":"Karim","formatted_name":"Karim"},"org":{"company":"BWW"},"phones":[{"phone":"+2010","type":"WORK"}]}]})");
        row("WhatsApp image", kWa, file(kWa, MessageKind::Image, u"c"_s), R"({"image":{"caption":"c","id":"88"}})");
        row("WhatsApp document", kWa, file(kWa, MessageKind::Document),
            u"{\"document\":{\"filename\":\"عرض.pdf\",\"id\":\"88\"}}"_s.toUtf8());
        row("WhatsApp voice", kWa, file(kWa, MessageKind::Voice), R"({"audio":{"id":"88","voice":true}})");
        row("WhatsApp sticker", kWa, file(kWa, MessageKind::Sticker), R"({"sticker":{"id":"88"}})");
        row("WhatsApp template", kWa,
            to(kWa, MessageKind::Template, u"filled"_s,
               TemplateContent{.name = u"quote"_s,
                               .language = u"ar"_s,
                               .values = {{u"body"_s, 2, u"text"_s, u"950"_s},
                                          {u"body"_s, 1, u"text"_s, u"Mona"_s},
                                          {u"header"_s, 1, u"image"_s, u"https://x/h.jpg"_s},
                                          {u"button"_s, 0, u"text"_s, u"88"_s},
                                          {u"button"_s, 1, u"copy_code"_s, u"BWW10"_s}}}),
            R"({"template":{"components":[{"parameters":[{"image":{"link":"@x/h.jpg"},"type":"image"}],"type":"header"},{"parameters":[{"text":"Mona","type":"text"},{"text":"950","type":"text"}],"type":"body"},{"index":"0","parameters":[{"text":"88","type":"text"}],"sub_type":"url","type":"button"},{"index":"1","parameters":[{"coupon_code":"BWW10","type":"coupon_code"}],"sub_type":"copy_code","type":"button"}],"language":{"code":"ar"},"name":"quote"}})");
        row("WhatsApp template with a named variable", kWa,
            to(kWa, MessageKind::Template, u"x"_s,
               TemplateContent{
                   .name = u"hi"_s, .language = u"en"_s, .values = {{u"body.first_name"_s, 1, u"text"_s, u"Mona"_s}}}),
            R"({"template":{"components":[{"parameters":[{"parameter_name":"first_name","text":"Mona","type":"text"}],"type":"body"}],"language":{"code":"en"},"name":"hi"}})");

        row("Messenger quick replies", kMs, to(kMs, kI, u"ok?"_s, ButtonsContent{.buttons = {kYes}, .quick = true}),
            R"({"quick_replies":[{"content_type":"text","payload":"y","title":"yes"}],"text":"ok?"})");
        row("Messenger buttons", kMs,
            to(kMs, kI, u"ok?"_s, ButtonsContent{.buttons = {kYes, kShop, {ButtonKind::Phone, u"call"_s, u"+2010"_s}}}),
            R"({"attachment":{"payload":{"buttons":[{"payload":"y","title":"yes","type":"postback"},{"title":"shop","type":"web_url","url":"@bww-store.com"},{"payload":"+2010","title":"call","type":"phone_number"}],"template_type":"button","text":"ok?"},"type":"template"}})");
        row("Messenger cards", kMs,
            to(kMs, MessageKind::Product, {},
               CardsContent{
                   .cards = {{.title = u"Helmet"_s, .subtitle = u"125"_s, .url = u"https://x"_s, .buttons = {kYes}}}}),
            R"({"attachment":{"payload":{"elements":[{"buttons":[{"payload":"y","title":"yes","type":"postback"}],"default_action":{"type":"web_url","url":"@x"},"subtitle":"125","title":"Helmet"}],"template_type":"generic"},"type":"template"}})");
        row("Messenger asks for an e-mail", kMs, to(kMs, kI, u"mail?"_s, RequestContent{u"email"_s}),
            R"({"quick_replies":[{"content_type":"user_email"}],"text":"mail?"})");
        row("Messenger document", kMs, file(kMs, MessageKind::Document),
            R"({"attachment":{"payload":{"attachment_id":"88"},"type":"file"}})");
        row("Messenger voice", kMs, file(kMs, MessageKind::Voice),
            R"({"attachment":{"payload":{"attachment_id":"88"},"type":"audio"}})");
        row("Instagram text", kIg, to(kIg, MessageKind::Text, u"hi"_s), R"({"text":"hi"})");
        row("Instagram image", kIg, file(kIg, MessageKind::Image),
            R"({"attachment":{"payload":{"attachment_id":"88"},"type":"image"}})");
    }

    void everyKindIsWrittenAsThePlatformReadsIt()
    {
        QFETCH(const ChannelKind, channel);
        QFETCH(const OutgoingMessage, message);
        const SendRequest body = request(channel, message);
        QVERIFY2(body, body ? "" : qPrintable(body.error().detail));
        QTEST(partOf(channel, *body), "part");
    }

    void onlyMessengerCarriesTheTokenAsMetadata()
    {
        const auto messenger = request(kMs, to(kMs, MessageKind::Text, u"hi"_s));
        QCOMPARE(messenger->value("message"_L1).toObject().value("metadata"_L1).toString(), u"t1"_s);
        const auto instagram = request(kIg, to(kIg, MessageKind::Text, u"hi"_s));
        QVERIFY(!instagram->value("message"_L1).toObject().contains("metadata"_L1));
        QCOMPARE(request(kWa, to(kWa, MessageKind::Text, u"hi"_s))->value("biz_opaque_callback_data"_L1).toString(),
                 u"t1"_s);
    }

    void aCommentIsAnsweredPrivatelyOnceItsWindowAllows()
    {
        OutgoingMessage reply = to(kMs, MessageKind::Comment, u"السعر 125"_s,
                                   CommentContent{.commentId = u"1_2"_s, .isPrivateReply = true});
        reply.recipient = {IdentityKind::CommentAuthor, u"77"_s};
        reply.window = ReplyWindow::PrivateReply;
        const auto body = request(kMs, reply);
        QVERIFY(body);
        QCOMPARE(body->value("recipient"_L1).toObject(), (QJsonObject{{u"comment_id"_s, u"1_2"_s}}));
        reply.window = ReplyWindow::Closed;
        QCOMPARE(request(kMs, reply).error().codeText(), u"10/2018278"_s);
    }

    void aPublicAnswerHoldsTheTextAlone()
    {
        OutgoingMessage reply = to(kMs, MessageKind::Comment, u"على الخاص"_s, CommentContent{.commentId = u"1_2"_s});
        reply.window = ReplyWindow::Closed;
        QCOMPARE(request(kMs, reply).value(), (QJsonObject{{u"message"_s, u"على الخاص"_s}}));
    }

    void onlyAPersonsTextLeavesUnderTheHumanAgentTag()
    {
        OutgoingMessage text = to(kIg, MessageKind::Text, u"hi"_s);
        text.window = ReplyWindow::HumanOnly;
        QCOMPARE(request(kIg, text)->value("tag"_L1).toString(), u"HUMAN_AGENT"_s);
        text.author = Author::Assistant;
        QVERIFY(!request(kIg, text));
        OutgoingMessage offer = to(kMs, kI, u"ok?"_s, ButtonsContent{.buttons = {kYes}});
        offer.window = ReplyWindow::HumanOnly;
        QVERIFY(!request(kMs, offer));
    }

    void whatWasNotUploadedOrIsTooLongStaysHere()
    {
        OutgoingMessage image = file(kMs, MessageKind::Image);
        image.files.first().remoteId.clear();
        QVERIFY(!request(kMs, image));
        QVERIFY(!request(kIg, to(kIg, MessageKind::Text, QString(501, u'ب'))));
        QVERIFY(request(kIg, to(kIg, MessageKind::Text, QString(500, u'ب'))));
        QVERIFY(!request(kWa, to(kWa, MessageKind::Text, QString(4097, u'x'))));
    }

    void smallActsAreTheirOwnCalls_data()
    {
        QTest::addColumn<ChannelKind>("channel");
        QTest::addColumn<ChannelActKind>("kind");
        QTest::addColumn<QString>("emoji");
        QTest::addColumn<QByteArray>("call"); // path and body
        const auto row = [](const char *name, const ChannelKind &channel, ChannelActKind kind, const QString &emoji,
                            const QByteArray &call) { QTest::newRow(name) << channel << kind << emoji << call; };
        row("seen", kMs, ChannelActKind::MarkSeen, {},
            R"(9/messages {"recipient":{"id":"24011"},"sender_action":"mark_seen"})");
        row("typing", kIg, ChannelActKind::TypingOn, {},
            R"(9/messages {"recipient":{"id":"24011"},"sender_action":"typing_on"})");
        row("react", kMs, ChannelActKind::React, u"love"_s,
            R"(9/messages {"payload":{"message_id":"m1","reaction":"love"},"recipient":{"id":"24011"},"sender_action":"react"})");
        row("unreact", kMs, ChannelActKind::React, {},
            R"(9/messages {"payload":{"message_id":"m1"},"recipient":{"id":"24011"},"sender_action":"unreact"})");
        row("hide", kMs, ChannelActKind::HideComment, {}, R"(m1 {"is_hidden":true})");
        row("show on Instagram", kIg, ChannelActKind::ShowComment, {}, R"(m1 {"hide":false})");
        row("delete", kMs, ChannelActKind::DeleteComment, {}, R"(m1 {})");
        row("WhatsApp seen", kWa, ChannelActKind::MarkSeen, {},
            R"(9/messages {"message_id":"m1","messaging_product":"whatsapp","status":"read"})");
        row("WhatsApp typing", kWa, ChannelActKind::TypingOn, {},
            R"(9/messages {"message_id":"m1","messaging_product":"whatsapp","status":"read","typing_indicator":{"type":"text"}})");
        row("WhatsApp takes a reaction back", kWa, ChannelActKind::React, {},
            R"(9/messages {"messaging_product":"whatsapp","reaction":{"emoji":"","message_id":"m1"},"recipient_type":"individual","to":"+201001234567","type":"reaction"})");
        row("WhatsApp has no comments", kWa, ChannelActKind::HideComment, {}, "");
    }

    void smallActsAreTheirOwnCalls()
    {
        QFETCH(const ChannelKind, channel);
        QFETCH(const ChannelActKind, kind);
        QFETCH(const QString, emoji);
        QFETCH(const QByteArray, call);
        const ChannelAct act{.kind = kind,
                             .recipient = to(channel, MessageKind::Text, {}).recipient,
                             .target = RemoteMessageId(u"m1"_s),
                             .emoji = emoji};
        const auto made = channel == kWa ? whatsAppAct(u"9"_s, act) : messagingAct(channel, u"9"_s, act);
        QCOMPARE(made.has_value(), !call.isEmpty());
        if (!made)
            return;
        QCOMPARE(made->path.toUtf8() + ' ' + QJsonDocument(made->body).toJson(QJsonDocument::Compact), call);
        QCOMPARE(made->verb == GraphCall::Verb::Delete, kind == ChannelActKind::DeleteComment);
    }
};

QTEST_GUILESS_MAIN(SendsTest)
#include "tst_sends.moc"
