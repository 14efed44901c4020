#include "tests/ui/sampleshop.h"

#include <variant>

namespace migochat::sampleshop {

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

namespace {

struct Chat {
    qint64 id;
    QString name;
    QString handle;
    ChannelKind channel;
    QString preview;
    std::chrono::minutes ago;
    std::chrono::minutes customerAgo;
    int unread;
    LeadStage stage;
    LeadLabel label;
    QString assignee;
    Author author = Author::Customer;
    DeliveryState state = DeliveryState::Received;
};

ConversationRow rowOf(const Chat &chat)
{
    ConversationRow row;
    row.conversation.id = ConversationId(chat.id);
    row.conversation.contact = ContactId(chat.id);
    row.conversation.channel = chat.channel;
    row.conversation.unreadCount = chat.unread;
    row.conversation.lastMessageAt = now() - chat.ago;
    row.conversation.lastCustomerMessageAt = now() - chat.customerAgo;
    if (chat.unread > 0)
        row.conversation.waitingSince = now() - chat.customerAgo;
    row.name = chat.name;
    row.handle = chat.handle;
    row.preview = chat.preview;
    row.previewAuthor = chat.author;
    row.previewState = chat.state;
    row.stage = chat.stage;
    row.label = chat.label;
    row.score = 72;
    row.assigneeName = chat.assignee;
    return row;
}

} // namespace

Instant now()
{
    return fromMsecs(QDateTime(QDate(2026, 11, 22), QTime(10, 6)).toMSecsSinceEpoch());
}

QList<ConversationRow> conversations()
{
    const ChannelKind wa = whatsAppChannel();
    const ChannelKind ms = messengerChannel();
    using S = LeadStage;
    using L = LeadLabel;
    const QList<Chat> chats{
        {1, u"أحمد فتحي"_s, u"+20 100 000 0001"_s, wa, u"المنصورة، الدفع عند الاستلام وينفع اعاين؟"_s, 2min, 2min, 2,
         S::Contacted, L::Hot, u"Mona"_s},
        {2,
         u"م. ياسر، النور للمقاولات"_s,
         u"+20 100 000 0002"_s,
         wa,
         u"محتاجين عرض سعر 120 بدلة فنيين كحلي + 120 خوذة، عليهم لوجو"_s,
         22min,
         22min,
         1,
         S::Qualified,
         L::Hot,
         {}},
        {3,
         u"Nourhan Adel"_s,
         {},
         ms,
         u"Hi, need 35 black polos with our logo, can you send a quotation?"_s,
         31min,
         600min,
         0,
         S::Contacted,
         L::Warm,
         {}},
        {4,
         u"Abu Omar"_s,
         u"@abuomar.safety"_s,
         wa,
         u"salamo 3aleko, 3ayez 10 gwanty l7am, bkam?"_s,
         70min,
         70min,
         1,
         S::New,
         L::Warm,
         {}},
        {5, u"كريم أبو زيد"_s, u"+20 100 000 0015"_s, wa, u"تمام يا فندم، الحساب على انستاباي"_s, 95min, 1300min, 0,
         S::Converted, L::Hot, u"Mona"_s, Author::Staff, DeliveryState::Read},
        {6, u"حسن"_s, u"+20 100 000 0007"_s, wa, u"تمام هرد عليكم"_s, 1388min, 1388min, 0, S::Contacted, L::Cold, {}},
        {7, u"مستشفى الشفا / Dr. Mai"_s, u"+20 100 000 0006"_s, wa, u"عاوزة 50 سكراب كحلي مقاسات مختلفة للمستشفى"_s,
         400min, 400min, 0, S::Qualified, L::Warm, u"Karim"_s},
        {8,
         u"كابتن رامي، أمن"_s,
         {},
         ms,
         u"كابتن رامي، الطقم موجود مقاس XL"_s,
         3 * 24h,
         3 * 24h + 40min,
         0,
         S::Contacted,
         L::Cold,
         {},
         Author::Assistant,
         DeliveryState::Delivered},
        {9,
         u"أم يوسف"_s,
         u"+20 100 000 0014"_s,
         wa,
         u"غالي اوي، لقيته عند غيركم بـ 950"_s,
         4 * 24h,
         4 * 24h,
         0,
         S::Lost,
         L::Cold,
         {}},
        {10, u"عم جمال"_s, u"+20 100 000 0010"_s, wa, {}, 200min, 200min, 0, S::New, L::Cold, {}},
    };
    QList<ConversationRow> rows;
    for (const Chat &chat : chats)
        rows << rowOf(chat);
    rows.last().previewKind = MessageKind::Voice;
    return rows;
}

namespace {

ThreadRow item(std::variant<Activity, Message, Note> content)
{
    ThreadRow row;
    row.item.content = std::move(content);
    return row;
}

Message message(qint64 id, Author author, const QString &text, std::chrono::minutes ago)
{
    Message made;
    made.id = MessageId(id);
    made.conversation = ConversationId(1);
    made.author = author;
    made.direction = author == Author::Customer ? Direction::Inbound : Direction::Outbound;
    made.state = author == Author::Customer ? DeliveryState::Received : DeliveryState::Read;
    made.text = text;
    made.at = now() - ago;
    return made;
}

} // namespace

QList<ThreadRow> thread()
{
    ThreadRow day;
    day.kind = ThreadRow::Kind::DateDivider;
    day.date = toDateTime(now()).toLocalTime().date();
    Message first = message(1, Author::Customer, u"السلام عليكم بكام السيفتي شوز ده؟ وفيه ٤٤؟"_s, 4min);
    first.source = {.kind = SourceKind::Ad,
                    .adId = u"AD-701"_s,
                    .postId = {},
                    .commentId = {},
                    .ref = {},
                    .clickId = {},
                    .headline = u"سيفتي شوز مقدمة صلب"_s,
                    .body = {},
                    .url = {}};
    Message answer =
        message(2, Author::Staff,
                u"وعليكم السلام يا فندم 🌟 السيفتي شوز S3 بـ 1,150 ج.م ومقاس 44 متوفر. نشحن لحضرتك فين؟"_s, 4min);
    answer.fromDraft = true;
    answer.staffName = u"Mona"_s;
    const Message ask = message(3, Author::Customer, u"المنصورة، الدفع عند الاستلام وينفع اعاين؟"_s, 2min);
    Activity change;
    change.id = 4;
    change.kind = u"score_change"_s;
    change.oldValue = u"62"_s;
    change.newValue = u"72"_s;
    change.actor = u"system"_s;
    Note note;
    note.id = NoteId(5);
    note.staffName = u"Karim"_s;
    note.text = u"عميل قديم، اشترى 2 السنة اللي فاتت. اديله شحن مجاني لو طلب خوذة."_s;
    note.at = now() - 1min;
    return {day, item(first), item(answer), item(ask), item(change), item(note)};
}

Draft draft()
{
    Draft made;
    made.id = DraftId(7);
    made.conversation = ConversationId(1);
    made.reply =
        u"أيوه يا فندم، الدفع عند الاستلام والمعاينة متاحة قبل الدفع. الشحن للمنصورة 85 ج.م ويوصل خلال 2–4 أيام. "
        u"أأكد الأوردر لحضرتك؟"_s;
    made.evidence = {u"SKU BW-SH-044"_s, u"policy:shipping"_s, u"policy:inspection"_s};
    return made;
}

CustomerCard card()
{
    CustomerCard made;
    made.id = ContactId(1);
    made.name = u"أحمد فتحي"_s;
    made.place = u"المنصورة، الدقهلية"_s;
    made.phones = {u"+20 100 000 0001"_s};
    Lead lead;
    lead.id = LeadId(1);
    lead.stage = LeadStage::Contacted;
    lead.label = LeadLabel::Hot;
    lead.score = 72;
    lead.reasons = {{u"asked_price"_s, 10, {}, {}},
                    {u"asked_size"_s, 10, {}, {}},
                    {u"address"_s, 10, {}, {}},
                    {u"ad_click"_s, 5, {}, {}},
                    {u"expensive"_s, -5, {}, {}}};
    lead.nextFollowUp = now() + 25h;
    lead.followUpNote = u"تأكيد الأوردر"_s;
    made.lead = lead;
    made.firstTouch = Touch{.source = {.kind = SourceKind::Ad,
                                       .adId = u"AD-701"_s,
                                       .postId = {},
                                       .commentId = {},
                                       .ref = {},
                                       .clickId = {},
                                       .headline = {},
                                       .body = {},
                                       .url = {}},
                            .at = now() - 40 * 24h};
    made.lastTouch = made.firstTouch;
    made.lastTouch->at = now() - 4min;
    return made;
}

} // namespace migochat::sampleshop
