#include "tests/ui/sampleshop.h"

#include "app/domain/listedconversation.h"
#include "ui/models/listroles.h"

namespace migochat::sampleshop {

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

namespace {

struct LeadSeed {
    qint64 id;
    QString name;
    QString company;
    QString interest;
    LeadStage stage;
    LeadLabel label;
    int score;
    qint64 pounds;
    std::chrono::hours due;
    QString dueNote;
    QString owner;
};

LeadRow rowOf(const LeadSeed &seed)
{
    LeadRow row;
    row.lead.id = LeadId(seed.id);
    row.lead.contact = ContactId(seed.id);
    row.lead.conversation = ConversationId(seed.id);
    row.lead.stage = seed.stage;
    row.lead.label = seed.label;
    row.lead.score = seed.score;
    row.lead.value = Money{seed.pounds * 100};
    row.lead.interest = seed.interest;
    row.lead.ownerName = seed.owner;
    if (seed.due != 0h)
        row.lead.nextFollowUp = now() + seed.due;
    row.lead.followUpNote = seed.dueNote;
    row.name = seed.name;
    row.company = seed.company;
    row.channelText = seed.id % 2 == 0 ? u"Messenger"_s : u"WhatsApp"_s;
    row.lastMessageAt = now() - std::chrono::hours(seed.id * 3);
    return row;
}

} // namespace

QList<LeadRow> leads()
{
    using S = LeadStage;
    using L = LeadLabel;
    const QList<LeadSeed> seeds{
        {1,
         u"أحمد فتحي"_s,
         {},
         u"سيفتي شوز S3 مقاس 44"_s,
         S::Contacted,
         L::Hot,
         72,
         1235,
         25h,
         u"تأكيد الأوردر"_s,
         u"Mona"_s},
        {2, u"م. ياسر"_s, u"النور للمقاولات"_s, u"120 بدلة + 120 خوذة + لوجو"_s, S::Qualified, L::Hot, 91, 109166, 9h,
         u"متابعة عرض السعر"_s, u"Mona"_s},
        {3,
         u"Nourhan Adel"_s,
         {},
         u"Black polo ×35 + logo"_s,
         S::Contacted,
         L::Warm,
         63,
         9800,
         24h,
         u"design approval"_s,
         u"Mona"_s},
        {4, u"Abu Omar"_s, {}, u"Welding gloves ×10"_s, S::Contacted, L::Warm, 48, 1700, 0h, {}, u"Karim"_s},
        {5, u"سيد الكهربائي"_s, {}, u"فيست فسفوري · تعليق"_s, S::New, L::Cold, 20, 85, 0h, {}, {}},
        {6, u"Dr. Mai"_s, u"مستشفى الشفا"_s, u"50 سكراب كحلي"_s, S::Qualified, L::Warm, 66, 26500, 60h, {}, u"Karim"_s},
        {7, u"فندق مارينا"_s, {}, u"شيف + أمن"_s, S::New, L::Warm, 44, 18400, -6h, u"اتصال"_s, {}},
        {8, u"كريم أبو زيد"_s, {}, u"سلة من 5 أصناف"_s, S::Converted, L::Hot, 94, 18685, 3h, u"أكد الدفع"_s, u"Mona"_s},
        {9, u"أم يوسف"_s, {}, u"سيفتي شوز"_s, S::Contacted, L::Cold, 28, 1150, -48h, {}, u"Salma"_s},
        {10, u"عم جمال"_s, {}, u"بوت مطاط 43"_s, S::New, L::Warm, 41, 360, 6h, {}, u"Karim"_s},
    };
    QList<LeadRow> rows;
    for (const LeadSeed &seed : seeds)
        rows << rowOf(seed);
    return rows;
}

QList<StageTotal> totals()
{
    return {{LeadStage::New, 4, Money{248000}},         {LeadStage::Contacted, 6, Money{3190000}},
            {LeadStage::Qualified, 3, Money{13600000}}, {LeadStage::Converted, 1, Money{1868500}},
            {LeadStage::Won, 2, Money{1992000}},        {LeadStage::Lost, 1, Money{}}};
}

ViewCounts views()
{
    return {{InboxView::AllOpen, 48},
            {InboxView::Mine, 9},
            {InboxView::Unassigned, 3},
            {InboxView::Unread, 12},
            {InboxView::WaitingOnUs, 7},
            {InboxView::ClosingSoon, 2},
            {InboxView::FollowUpToday, 5},
            {InboxView::Snoozed, 4},
            {InboxView::Done, 210},
            {InboxView::Spam, 0},
            {ViewKey(messengerChannel()), 17},
            {ViewKey(whatsAppChannel()), 31},
            {ViewKey(TagId(1)), 6, u"فيست"_s},
            {ViewKey(TagId(2)), 4, u"quote"_s},
            {ViewKey(SavedViewId(1)), 6, u"شركات +20 قطعة"_s},
            {ViewKey(SavedViewId(2)), 4, u"ينتظرون عرض سعر"_s}};
}

StatusView status()
{
    StatusView view;
    view.agent = {.condition = AgentStatus::Condition::Live, .version = u"0.1.0"_s, .since = now() - 3h, .problem = {}};
    view.webhook = {
        .port = 8787, .publicAddress = u"https://shop.example.com"_s, .lastAccepted = now() - 2min, .quarantined = 1};
    view.channels = {{whatsAppChannel(),
                      u"+20 100 000 0000"_s,
                      Health::Good,
                      {},
                      now() - 2min,
                      now() - 4min,
                      u"GREEN"_s,
                      u"TIER_2K"_s},
                     {messengerChannel(), u"Best Work Wear"_s, Health::Good, {}, now() - 31min, now() - 3h}};
    view.assistant = {.condition = AssistantStatus::Condition::Ready,
                      .defaultMode = AssistantMode::Suggest,
                      .model = u"gemini-2.5-flash"_s,
                      .callsToday = 37,
                      .tokensToday = 41250,
                      .costTodayMicroUsd = 23400};
    return view;
}

SettingsView settings()
{
    using Kind = ConnectionField::Kind;
    return {{{u"FB_APP_ID"_s, Kind::Plain, u"1234567890"_s, false},
             {u"FB_APP_SECRET"_s, Kind::Secret, {}, true},
             {u"FB_PAGE_ID"_s, Kind::Plain, u"1000200030004"_s, false},
             {u"FB_PAGE_ACCESS_TOKEN"_s, Kind::Secret, {}, true},
             {u"WHATSAPP_PHONE_NUMBER_ID"_s, Kind::Plain, u"5550001"_s, false},
             {u"WHATSAPP_ACCESS_TOKEN"_s, Kind::Secret, {}, false},
             {u"INSTAGRAM_ACCOUNT_ID"_s, Kind::Plain, u"17841400000000001"_s, false},
             {u"PUBLIC_BASE_URL"_s, Kind::Plain, {}, false, u"https://shop.example"_s},
             {u"GEMINI_API_KEY"_s, Kind::Secret, {}, false}},
            {{u"media.keep_days"_s, Kind::Number, u"365"_s, false},
             {u"media.max_mb.image"_s, Kind::Number, {}, false, u"25"_s},
             {u"media.free_mb"_s, Kind::Number, {}, false, u"500"_s}}};
}

void fillConversations(QStandardItemModel &model)
{
    fill(model, conversations(), [](const ConversationRow &row) { return row.conversation.id.value(); });
    for (int i = 0; i < model.rowCount(); ++i) {
        QStandardItem *item = model.item(i);
        ListedConversation row(item->data(RowRole).value<ConversationRow>());
        if (i == 1)
            row.tags = {u"quote"_s};
        if (i == 2)
            row.tags = {u"فيست"_s, u"VIP"_s};
        if (i == 4)
            row.note = u"قال هيعدّي على المعرض يوم الخميس"_s;
        item->setData(QVariant::fromValue(row), ListedRole);
    }
}

void fillThread(QStandardItemModel &model)
{
    fill(model, thread(), [](const ThreadRow &) { return qint64(0); });
}

void fillLeads(QStandardItemModel &model)
{
    fill(model, leads(), [](const LeadRow &row) { return row.lead.id.value(); });
}

} // namespace migochat::sampleshop
