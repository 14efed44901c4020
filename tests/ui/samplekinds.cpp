#include "tests/ui/samplekinds.h"

#include "tests/ui/sampleshop.h"

#include <algorithm>

namespace migochat::sampleshop {

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

namespace {

class Kinds
{
public:
    Message &add(MessageKind kind, Direction direction, MessageContent content, const QString &text = {})
    {
        Message message;
        message.id = MessageId(100 + m_messages.size());
        message.conversation = ConversationId(1);
        message.kind = kind;
        message.direction = direction;
        message.author = direction == Direction::Inbound ? Author::Customer : Author::Staff;
        message.state = direction == Direction::Inbound ? DeliveryState::Received : DeliveryState::Delivered;
        message.staffName = direction == Direction::Inbound ? QString() : u"Mona"_s;
        message.content = std::move(content);
        message.text = text;
        message.at = now() - 60min + std::chrono::minutes(m_messages.size());
        m_messages.append(message);
        return m_messages.last();
    }

    /// Pictures of one message, of different shapes.
    Message &addAlbum(Direction direction, int pictures, const QString &text = {})
    {
        Message &album = add(MessageKind::Image, direction, {}, text);
        for (int i = 0; i < pictures; ++i) {
            Attachment file;
            file.id = AttachmentId(1000 + m_messages.size() * 10 + i);
            file.kind = u"image"_s;
            file.state = AttachmentState::Stored;
            file.localPath = i % 2 ? u"tall.jpg"_s : u"shoe.jpg"_s;
            file.width = i % 2 ? 900 : 1200;
            file.height = i % 2 ? 1200 : 900;
            album.attachments.append(file);
        }
        return album;
    }

    void addFile(MessageKind kind, AttachmentState state, const QString &path, const QString &failure = {})
    {
        Attachment file;
        file.id = AttachmentId(m_messages.size() + 1);
        file.kind = QString(toText(kind));
        file.state = state;
        file.localPath = path;
        file.failureCode = failure;
        file.fileName = kind == MessageKind::Document ? u"عرض سعر النور.pdf"_s : QString();
        file.bytes = 284'311;
        file.width = 1200;
        file.height = 900;
        if (kind == MessageKind::Voice || kind == MessageKind::Video)
            file.duration = 14s;
        add(kind, Direction::Inbound, {}).attachments = {file};
    }

    [[nodiscard]] QList<ThreadRow> rows() const
    {
        QList<ThreadRow> rows;
        for (const Message &message : m_messages) {
            ThreadRow row;
            row.item.content = message;
            const auto quoted = std::ranges::find(m_messages, message.replyTo, &Message::id);
            if (message.replyTo.isValid() && quoted != m_messages.cend())
                row.quoted = *quoted;
            rows << row;
        }
        return rows;
    }

private:
    QList<Message> m_messages;
};

void addFiles(Kinds &kinds)
{
    kinds.addFile(MessageKind::Image, AttachmentState::Stored, u"shoe.jpg"_s);
    kinds.addFile(MessageKind::Image, AttachmentState::Fetching, {});
    kinds.addFile(MessageKind::Video, AttachmentState::Failed, {}, u"too_large"_s);
    kinds.addFile(MessageKind::Video, AttachmentState::Stored, u"clip.mp4"_s);
    kinds.addFile(MessageKind::Voice, AttachmentState::Stored, u"voice.ogg"_s);
    kinds.addFile(MessageKind::Document, AttachmentState::Stored, u"quote.pdf"_s);
    kinds.addFile(MessageKind::Document, AttachmentState::Stored, u"unknown.bin"_s);
    kinds.addFile(MessageKind::Sticker, AttachmentState::Expired, {});
}

void addInbound(Kinds &kinds)
{
    constexpr auto in = Direction::Inbound;
    kinds.add(MessageKind::Location, in,
              LocationContent{31.0409, 31.3785, u"ورشة النور"_s, u"المنصورة، شارع الجيش"_s, {}});
    kinds.add(
        MessageKind::Contacts, in,
        ContactsContent{{{u"أبو عمر"_s, u"Safety House"_s, {u"+20 100 000 0004"_s}, {}, {u"abu@omar.eg"_s}}}, true});
    kinds.add(MessageKind::Order, in,
              OrderContent{u"77"_s,
                           {{u"BW-VE-201"_s, u"فيست فسفوري بشريط عاكس"_s, 50, 5800, u"EGP"_s},
                            {u"BW-GG-520"_s, u"نظارة سلامة ضد الخدش"_s, 20, 6200, u"EGP"_s},
                            {u"BW-HA-540"_s, {}, 6, 158000, u"EGP"_s}}},
              u"محتاجهم قبل الخميس"_s);
    kinds.add(MessageKind::QuickReply, in, ChoiceContent{u"size_44"_s, u"مقاس 44"_s, {}}, u"مقاس 44"_s);
    kinds.add(MessageKind::Form, in,
              FormContent{u"Lead ad"_s, {{u"full_name"_s, u"Nourhan Adel"_s}, {u"quantity"_s, u"35"_s}}});
    kinds.add(MessageKind::Share, in,
              ShareContent{u"story_reply"_s, u"9"_s, u"فيست بسعر الجملة"_s, u"https://example.com/s/9"_s},
              u"ده لسه متوفر؟"_s);
    kinds.add(MessageKind::Comment, in, CommentContent{u"1_2"_s, u"P-88"_s, {}, u"https://example.com/p/88"_s, false},
              u"بكام"_s);
    kinds.add(MessageKind::Call, in, CallContent{u"missed"_s, 0});
    kinds.add(MessageKind::System, in, SystemContent{u"number_changed"_s, {}, u"+201000000099"_s});
    kinds.add(MessageKind::Unsupported, in, {}).kindText = u"poll_of_the_future"_s;
    kinds.add(MessageKind::Text, in, {}, u"this text is gone"_s).deletedAt = now();
    Message &liked = kinds.add(MessageKind::Text, in, {}, u"تمام شكرا 🌹"_s);
    liked.reactions = {{u"staff"_s, u"👍"_s}};
    liked.editedAt = now();
    liked.forwarded = true;
}

void addOutbound(Kinds &kinds)
{
    constexpr auto out = Direction::Outbound;
    kinds.add(MessageKind::Interactive, out,
              ButtonsContent{
                  {}, u"BWW"_s, {{ButtonKind::Reply, u"نعم، أأكد"_s, {}}, {ButtonKind::Reply, u"لا"_s, {}}}, false},
              u"نأكد الأوردر؟"_s);
    kinds.add(
        MessageKind::Interactive, out,
        ListContent{u"المقاسات"_s, {}, u"اختر المقاس"_s, {{{}, {{u"43"_s, u"43"_s, {}}, {u"44"_s, u"44"_s, {}}}}}},
        u"عندنا المقاسات دي"_s);
    kinds.add(
        MessageKind::Product, out,
        CardsContent{{},
                     {},
                     {},
                     {{u"سيفتي شوز S3"_s, u"1,150 ج.م"_s, {}, u"https://example.com/sh-044"_s, u"BW-SH-044"_s, {}}}});
    kinds.add(MessageKind::Template, out,
              TemplateContent{u"order_ready"_s, u"ar"_s, u"utility"_s, u"طلبك جاهز"_s, {}, {}, {}},
              u"أهلًا حسن، طلبك جاهز للشحن"_s);
    kinds.add(MessageKind::Interactive, out, RequestContent{u"location"_s}, u"ابعت لنا مكانك"_s);
    Message &failed = kinds.add(MessageKind::Text, out, {}, u"عرض السعر وصل؟"_s);
    failed.state = DeliveryState::Failed;
    failed.failureCode = u"131056"_s;
}

/// Albums, answers that quote (words, a picture, an own message), and several reactions on short and long ones.
void addTogether(Kinds &kinds)
{
    constexpr auto in = Direction::Inbound;
    constexpr auto out = Direction::Outbound;
    const MessageId album = kinds.addAlbum(in, 3, u"دول اللي عندنا دلوقتي"_s).id;
    kinds.addAlbum(out, 4).reactions = {{u"customer"_s, u"❤️"_s}};
    kinds.addAlbum(in, 2);
    Message &aboutPicture = kinds.add(MessageKind::Text, out, {}, u"التاني ده مقاس 44؟"_s);
    aboutPicture.replyTo = album;
    const MessageId asked = aboutPicture.id;
    Message &answer = kinds.add(MessageKind::Text, in, {}, u"أيوه"_s);
    answer.replyTo = asked;
    answer.reactions = {{u"staff"_s, u"👍"_s}, {u"customer"_s, u"😂"_s}};
    const MessageId said = answer.id; // the list grows: what is in it moves
    Message &english = kinds.add(MessageKind::Text, in, {},
                                 u"ok, then please send twenty of them to the workshop in Mansoura before Thursday"_s);
    english.replyTo = said;
    const MessageId wish = english.id;
    Message &confirmed =
        kinds.add(MessageKind::Text, out, {},
                  u"تمام يا فندم، هنجهز 20 قطعة مقاس 44 ونبعتهم على الورشة في المنصورة قبل الخميس إن شاء الله"_s);
    confirmed.replyTo = wish;
    confirmed.reactions = {{u"customer"_s, u"🙏"_s}};
}

} // namespace

QList<ThreadRow> everyKind()
{
    Kinds kinds;
    addTogether(kinds);
    addInbound(kinds);
    addFiles(kinds);
    addOutbound(kinds);
    return kinds.rows();
}

} // namespace migochat::sampleshop
