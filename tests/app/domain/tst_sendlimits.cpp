#include "app/domain/sendfault.h"
#include "app/domain/sendlimits.h"

#include <QTest>

using namespace migochat;
using namespace std::chrono_literals;
using namespace Qt::Literals::StringLiterals;

namespace {

const ChannelKind kWa = whatsAppChannel();
const ChannelKind kMs = messengerChannel();
const ChannelKind kIg = instagramChannel();

OutgoingMessage message(MessageKind kind, const QString &text, const MessageContent &content = {})
{
    OutgoingMessage one;
    one.kind = kind;
    one.text = text;
    one.content = content;
    return one;
}

MessageContent buttons(int count, ButtonKind kind = ButtonKind::Reply, bool quick = false, int titleLength = 1)
{
    ButtonsContent content;
    content.quick = quick;
    for (int i = 0; i < count; ++i)
        content.buttons.append({kind, QString(titleLength - 1, u'x') + QChar(u'a' + i), u"id%1"_s.arg(i)});
    return content;
}

MessageContent list(int rows, int sections = 1)
{
    ListContent content;
    content.button = u"اختار"_s;
    for (int s = 0; s < sections; ++s) {
        ListSection section{u"s%1"_s.arg(s), {}};
        for (int i = s; i < rows; i += sections)
            section.rows.append({u"r%1"_s.arg(i), u"row"_s, {}});
        content.sections.append(section);
    }
    return content;
}

MessageContent cards(int count, const QString &catalog = {}, const QString &header = {})
{
    CardsContent content;
    content.catalogId = catalog;
    content.header = header;
    for (int i = 0; i < count; ++i) {
        content.cards.append({.title = u"Helmet"_s,
                              .subtitle = u"125"_s,
                              .imageUrl = {},
                              .url = u"https://bww-store.com"_s,
                              .productId = catalog.isEmpty() ? QString() : u"BW-%1"_s.arg(i),
                              .buttons = {}});
    }
    return content;
}

OutgoingMessage file(MessageKind kind, const QString &caption = {}, int files = 1)
{
    OutgoingMessage one = message(kind, caption);
    one.files.resize(files);
    return one;
}

constexpr auto kI = MessageKind::Interactive;
constexpr auto kP = MessageKind::Product;

} // namespace

class SendLimitsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void whatAPlatformWouldRefuseIsNamedBefore_data()
    {
        QTest::addColumn<ChannelKind>("channel");
        QTest::addColumn<OutgoingMessage>("outgoing");
        QTest::addColumn<QString>("problem");
        const QString ok;
        const auto row = [](const char *name, const ChannelKind &channel, const OutgoingMessage &one,
                            const QString &why) { QTest::newRow(name) << channel << one << why; };
        row("text", kMs, message(MessageKind::Text, u"x"_s), ok);
        row("long text is split, not refused", kMs, message(MessageKind::Text, QString(5000, u'x')), ok);
        row("no text", kWa, message(MessageKind::Text, u" "_s), u"text_empty"_s);
        row("text on a new channel", ChannelKind(u"telegram"_s), message(MessageKind::Text, u"x"_s), ok);
        row("buttons on a new channel", ChannelKind(u"telegram"_s), message(kI, u"x"_s, buttons(1)),
            u"kind_unsupported"_s);
        row("3 buttons", kWa, message(kI, u"x"_s, buttons(3)), ok);
        row("4 buttons", kWa, message(kI, u"x"_s, buttons(4)), u"too_many_buttons"_s);
        row("long title", kWa, message(kI, u"x"_s, buttons(1, ButtonKind::Reply, false, 21)), u"button_too_long"_s);
        row("1024 over buttons", kWa, message(kI, QString(1024, u'x'), buttons(1)), ok);
        row("1025 over buttons", kWa, message(kI, QString(1025, u'x'), buttons(1)), u"text_too_long"_s);
        row("one link", kWa, message(kI, u"x"_s, buttons(1, ButtonKind::Url)), ok);
        row("two links", kWa, message(kI, u"x"_s, buttons(2, ButtonKind::Url)), u"kind_unsupported"_s);
        row("13 quick replies", kMs, message(kI, u"x"_s, buttons(13, ButtonKind::Reply, true)), ok);
        row("14 quick replies", kIg, message(kI, u"x"_s, buttons(14, ButtonKind::Reply, true)), u"too_many_buttons"_s);
        row("button template", kMs, message(kI, QString(640, u'x'), buttons(3, ButtonKind::Url)), ok);
        row("long button template", kMs, message(kI, QString(641, u'x'), buttons(3)), u"text_too_long"_s);
        row("buttons on Instagram", kIg, message(kI, u"x"_s, buttons(2)), u"kind_unsupported"_s);
        row("quick replies over 1000 bytes", kIg, message(kI, QString(501, u'ب'), buttons(2, ButtonKind::Reply, true)),
            u"text_too_long"_s);
        row("10 rows", kWa, message(kI, u"x"_s, list(10, 3)), ok);
        row("11 rows", kWa, message(kI, u"x"_s, list(11, 3)), u"too_many_rows"_s);
        row("no rows", kWa, message(kI, u"x"_s, list(0)), u"too_many_rows"_s);
        row("list on Messenger", kMs, message(kI, u"x"_s, list(3)), u"kind_unsupported"_s);
        row("10 cards", kMs, message(kP, {}, cards(10)), ok);
        row("11 cards", kMs, message(kP, {}, cards(11)), u"too_many_cards"_s);
        row("no card", kMs, message(kP, {}, cards(0)), u"card_incomplete"_s);
        row("catalogue product", kWa, message(kP, {}, cards(1, u"88"_s)), ok);
        row("product list", kWa, message(kP, u"x"_s, cards(30, u"88"_s, u"Helmets"_s)), ok);
        row("product list without header", kWa, message(kP, u"x"_s, cards(2, u"88"_s)), u"card_incomplete"_s);
        row("31 products", kWa, message(kP, u"x"_s, cards(31, u"88"_s, u"Helmets"_s)), u"too_many_cards"_s);
        row("one card without catalogue", kWa, message(kP, {}, cards(1)), ok);
        row("two cards without catalogue", kWa, message(kP, {}, cards(2)), u"no_catalog"_s);
        row("place", kWa, message(MessageKind::Location, {}, LocationContent{.latitude = 30, .longitude = 31}), ok);
        row("no such place", kWa, message(MessageKind::Location, {}, LocationContent{.latitude = 91}),
            u"place_invalid"_s);
        row("place on Messenger", kMs, message(MessageKind::Location, {}, LocationContent{}), u"kind_unsupported"_s);
        row("ask for a place", kWa, message(kI, u"x"_s, RequestContent{u"location"_s}), ok);
        row("ask for an e-mail", kMs, message(kI, u"x"_s, RequestContent{u"email"_s}), ok);
        row("ask for an e-mail on WhatsApp", kWa, message(kI, u"x"_s, RequestContent{u"email"_s}),
            u"kind_unsupported"_s);
        row("template", kWa,
            message(MessageKind::Template, u"x"_s, TemplateContent{.name = u"a"_s, .language = u"ar"_s}), ok);
        row("template on Messenger", kMs, message(MessageKind::Template, u"x"_s, TemplateContent{}),
            u"kind_unsupported"_s);
        row("image with caption", kWa, file(MessageKind::Image, u"x"_s), ok);
        row("caption on Messenger", kMs, file(MessageKind::Image, u"x"_s), u"kind_unsupported"_s);
        row("caption on voice", kWa, file(MessageKind::Voice, u"x"_s), u"kind_unsupported"_s);
        row("no file", kWa, file(MessageKind::Image, {}, 0), u"no_file"_s);
        row("two files", kWa, file(MessageKind::Image, {}, 2), u"too_many_files"_s);
        row("public answer", kMs, message(MessageKind::Comment, u"x"_s, CommentContent{.commentId = u"1_2"_s}), ok);
        row("comment on WhatsApp", kWa, message(MessageKind::Comment, u"x"_s, CommentContent{.commentId = u"1"_s}),
            u"kind_unsupported"_s);
        row("contact card without a number", kWa,
            message(MessageKind::Contacts, {}, ContactsContent{.cards = {{.name = u"x"_s}}}), u"card_empty"_s);
        row("a kind that is nothing to send", kWa, message(MessageKind::Order, u"x"_s, OrderContent{}),
            u"kind_unsupported"_s);
    }

    void whatAPlatformWouldRefuseIsNamedBefore()
    {
        QFETCH(const ChannelKind, channel);
        QFETCH(const OutgoingMessage, outgoing);
        QTEST(sendProblem(channel, outgoing), "problem");
    }

    void aRefusalNamesWhoseTurnItIs_data()
    {
        QTest::addColumn<QString>("code");
        QTest::addColumn<FaultOwner>("owner");
        QTest::addColumn<FaultAction>("action");
        QTest::addColumn<QString>("sentence");
        const auto row = [](const char *code, FaultOwner owner, FaultAction action, const QString &sentence) {
            QTest::newRow(code) << QString::fromLatin1(code) << owner << action << sentence;
        };
        row("131047", FaultOwner::Customer, FaultAction::ChooseTemplate, u"window"_s);
        row("131049", FaultOwner::Customer, FaultAction::RemindLater, u"ecosystem"_s);
        row("131026", FaultOwner::Customer, FaultAction::OtherWay, u"not_reachable"_s);
        row("10/2018278", FaultOwner::Customer, FaultAction::OtherWay, u"window"_s);
        row("10", FaultOwner::Owner, FaultAction::OpenSettings, u"permission"_s);
        row("10/77", FaultOwner::Owner, FaultAction::OpenSettings, u"permission"_s);
        row("100/2018382", FaultOwner::Nobody, FaultAction::None, u"lead_form"_s);
        row("190/463", FaultOwner::Owner, FaultAction::Reconnect, u"token"_s);
        row("132069", FaultOwner::Nobody, FaultAction::None, u"busy"_s);
        row("133004", FaultOwner::Platform, FaultAction::Resend, u"fault_at_meta"_s);
        row("133010", FaultOwner::Owner, FaultAction::OpenSettings, u"registration"_s);
        row("timeout", FaultOwner::Staff, FaultAction::Resend, u"timeout"_s);
        row("999777", FaultOwner::Platform, FaultAction::Resend, u"unknown"_s);
        row("", FaultOwner::Platform, FaultAction::Resend, u"unknown"_s);
    }

    void aRefusalNamesWhoseTurnItIs()
    {
        QFETCH(const QString, code);
        const SendFault fault = sendFault(code);
        QTEST(fault.owner, "owner");
        QTEST(fault.action, "action");
        QTEST(QString(fault.sentence), "sentence");
    }

    void someRefusalsSpeakOfTheCustomerForGood()
    {
        QVERIFY(meansCustomerGone(u"131026"_s) && meansCustomerGone(u"551/1545041"_s) &&
                meansCustomerGone(u"10/2018108"_s));
        QVERIFY(!meansCustomerGone(u"131047"_s) && !meansCustomerGone(u"190"_s) && !meansCustomerGone(u"2"_s));
        QVERIFY(meansOptOut(u"131050"_s) && !meansOptOut(u"131049"_s));
        QCOMPARE(resendPause(u"131049"_s), 24h);
        QCOMPARE(resendPause(u"131056"_s), 0h);
    }
};

QTEST_GUILESS_MAIN(SendLimitsTest)
#include "tst_sendlimits.moc"
