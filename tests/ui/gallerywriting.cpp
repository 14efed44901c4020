#include "tests/ui/gallerywriting.h"

#include "tests/ui/sampleshop.h"
#include "ui/composer/composeredit.h"
#include "ui/composer/composerpane.h"
#include "ui/composer/emojipicker.h"
#include "ui/composer/sendlater.h"
#include "ui/inbox/dropsurface.h"
#include "ui/inbox/inboxpage.h"
#include "ui/mainwindow.h"
#include "ui/voice/recorder.h"
#include "ui/voice/soundloader.h"
#include "ui/voice/voicebar.h"

#include <QCoreApplication>
#include <QDragEnterEvent>
#include <QMimeData>
#include <QPainter>
#include <QUrl>

namespace migochat {

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

namespace {

templates::Template made(const QString &name, const QString &category, const QByteArray &components)
{
    templates::Template one;
    one.name = name;
    one.language = u"ar"_s;
    one.category = category;
    one.status = u"approved"_s;
    one.components = components;
    return one;
}

QList<templates::Template> sampleTemplates()
{
    return {made(u"order_ready"_s, u"utility"_s,
                 R"([{"type":"HEADER","format":"TEXT","text":"طلبك جاهز"},
                     {"type":"BODY","text":"أهلا {{1}}، طلبك رقم {{2}} جاهز للشحن ويوصل خلال {{3}}. تحب نبعته على نفس العنوان؟"},
                     {"type":"FOOTER","text":"BWW لملابس العمل"},
                     {"type":"BUTTONS","buttons":[{"type":"QUICK_REPLY","text":"نفس العنوان"},{"type":"QUICK_REPLY","text":"عنوان تاني"}]}])"),
            made(u"continue_chat"_s, u"utility"_s, R"([{"type":"BODY","text":"أهلا {{1}}، نكمل كلامنا؟"}])"),
            made(u"winter_offer"_s, u"marketing"_s, R"([{"type":"BODY","text":"خصم على الفيست الشتوي"}])")};
}

QImage samplePicture()
{
    QImage image(160, 160, QImage::Format_RGB32);
    image.fill(QColor(0xF2, 0xB1, 0x34));
    QPainter painter(&image);
    painter.setBrush(QColor(0x2E, 0x6E, 0x9E));
    painter.drawEllipse(30, 30, 100, 100);
    return image;
}

void addFiles(ComposerPane &pane)
{
    WaitingThings &things = pane.waiting();
    const ConversationId chat = pane.conversation();
    const auto add = [&](const QString &name, const QString &kind, const QString &type, qint64 bytes, QSize size) {
        FileFacts facts;
        facts.kind = kind;
        facts.mimeType = type;
        facts.bytes = bytes;
        facts.size = size;
        const qint64 serial = things.addFile(chat, {.path = u"/x/"_s + name, .name = name});
        things.setFacts(serial, {facts, kind == "image"_L1 ? samplePicture() : QImage()}, whatsAppChannel());
    };
    add(u"فيست كحلي.jpg"_s, u"image"_s, u"image/jpeg"_s, 8'400'000, {4000, 3000});
    add(u"catalogue 2026.pdf"_s, u"document"_s, u"application/pdf"_s, 2'100'000, {});
    add(u"factory.mov"_s, u"video"_s, u"video/quicktime"_s, 48'000'000, {});
    Card card;
    card.title = u"سيفتي شوز S3 مقدمة صلب"_s;
    card.subtitle = u"1,150 ج.م"_s;
    pane.addProduct(card);
    pane.composer().setText(u"اتفضل الصور يا فندم"_s);
}

void showCanned(ComposerPane &pane)
{
    pane.composer().edit()->setFocus();
    pane.composer().edit()->insertPlainText(u"/"_s);
    pane.completion().setItems(Completion::Kind::Canned, {},
                               {{u"1"_s, u"/شحن"_s, u"الشحن للمنصورة 85 ج.م ويوصل خلال 2-4 أيام"_s, true},
                                {u"2"_s, u"/سعر"_s, u"السعر شامل الضريبة والمعاينة متاحة قبل الدفع"_s},
                                {u"3"_s, u"/sizes"_s, u"Sizes 39 to 46 are in stock, which one is yours?"_s},
                                {u"4"_s, u"/اهلا"_s, u"أهلا بحضرتك، معاك كريم من BWW. أقدر أساعدك إزاي؟"_s}});
}

composing::Facts sampleFacts()
{
    composing::Facts facts;
    facts.sending.window = {.channel = whatsAppChannel(),
                            .lastCustomerMessageAt = sampleshop::now() - 2min,
                            .freeEntryUntil = {},
                            .lastCommentAt = {}};
    facts.hasThread = true;
    return facts;
}

/// As while something is recorded, without a microphone.
void showVoice(MainWindow &window, ComposerPane &pane)
{
    static SoundLoader none{QStringList()};
    auto *recorder = new Recorder(none, {}, &window);
    auto *bar = new VoiceBar(window.look(), *recorder, &pane.composer());
    pane.composer().addAbove(bar);
    bar->show();
    for (int i = 0; i < 60; ++i)
        bar->findChild<LevelMeter *>()->add(0.1 + 0.1 * (i * 7 % 9));
}

} // namespace

bool showWriting(MainWindow &window, const QString &state)
{
    InboxPage &inbox = window.inbox();
    ComposerPane &pane = inbox.writing();
    const ConversationId chat = pane.conversation();
    composing::Facts facts = sampleFacts();
    inbox.setDraft(std::nullopt);
    if (state == "template"_L1 || state == "held"_L1) {
        inbox.setWindow(WindowState{ReplyWindow::TemplateOnly, {}});
        pane.setTemplates(chat, sampleTemplates());
        pane.composer().setText(state == "held"_L1 ? QString() : u"المقاس 44 وصل النهارده، نبعته؟"_s);
        if (state == "held"_L1) {
            facts.held =
                held::HeldAnswer{1, chat, {}, u"المقاس 44 وصل النهارده، نبعته؟"_s, {}, sampleshop::now(), false};
            pane.setFacts(chat, facts);
        }
    } else if (state == "human"_L1) {
        inbox.setWindow(WindowState{ReplyWindow::HumanOnly, sampleshop::now() + 90h});
        pane.composer().setText(u"فيه خصم 10% والتوصيل مجاني لو الطلب النهارده"_s);
    } else if (state == "comment"_L1) {
        facts.comment = MessageId(1);
        pane.setFacts(chat, facts);
        inbox.setWindow(WindowState{ReplyWindow::PrivateReply, sampleshop::now() + 90h});
    } else if (state == "closing"_L1) {
        inbox.setWindow(WindowState{ReplyWindow::Open, sampleshop::now() + 52min});
    } else if (state == "nonet"_L1) {
        inbox.setWindow(WindowState{ReplyWindow::Open, sampleshop::now() + 20min});
        pane.setConnectivity(Connectivity::Offline);
        pane.composer().setText(u"المقاس 44 متاح"_s);
        pane.giveBack(chat, u"بيتأخر في الدفع"_s, {}, {}, Composer::Mode::Note);
    } else if (state == "finding"_L1) {
        Draft draft = sampleshop::draft();
        draft.action = ReplyAction::HandOver;
        draft.reason = u"price_not_found: 950"_s;
        inbox.setDraft(draft);
    } else if (state == "closed"_L1) {
        inbox.setWindow(WindowState{ReplyWindow::Closed, {}});
        pane.setOtherChannels({u"WhatsApp"_s});
    } else if (state == "blocked"_L1) {
        facts.blockedByUs = true;
        pane.setFacts(chat, facts);
    } else if (state == "channel"_L1) {
        facts.accountProblem = u"190"_s;
        pane.setFacts(chat, facts);
    } else if (state == "occupied"_L1) {
        pane.setOthers(u"منى"_s, {});
    } else if (state == "drop"_L1 || state == "nodrop"_L1) {
        if (state == "nodrop"_L1)
            inbox.setWindow(WindowState{ReplyWindow::Closed, {}});
        QMimeData offered;
        offered.setUrls({QUrl::fromLocalFile(u"/shop/catalogue.pdf"_s)});
        QDragEnterEvent enters({9, 9}, Qt::CopyAction, &offered, Qt::LeftButton, Qt::NoModifier);
        QCoreApplication::sendEvent(window.findChild<DropSurface *>(), &enters);
    } else if (state == "files"_L1) {
        addFiles(pane);
    } else if (state == "canned"_L1) {
        showCanned(pane);
    } else if (state == "note"_L1) {
        inbox.startWriting(Composer::Mode::Note);
    } else if (state == "later"_L1) {
        (new SendLater(window.look(), &window))->ask();
    } else if (state == "voice"_L1) {
        showVoice(window, pane);
    } else if (state == "emoji"_L1) {
        EmojiPicker::open(window.look(), pane.composer());
    } else {
        return false;
    }
    return true;
}

} // namespace migochat
