#include "tests/ui/samplecustomer.h"

#include "tests/ui/sampleshop.h"

namespace migochat::sampleshop {

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

namespace {

Activity line(const QString &kind, const QString &from, const QString &to, std::chrono::hours ago, const QString &actor)
{
    Activity activity;
    activity.kind = kind;
    activity.oldValue = from;
    activity.newValue = to;
    activity.at = now() - ago;
    activity.actor = actor;
    return activity;
}

customerpage::File file(MessageKind kind, const QString &name)
{
    customerpage::File file;
    file.attachment.kind = QString(toText(kind));
    file.attachment.fileName = name;
    file.attachment.state = AttachmentState::Stored;
    file.at = now() - 30h;
    return file;
}

tasks::Task task(int id, const QString &text, std::optional<Instant> due)
{
    tasks::Task made;
    made.id = TaskId(id);
    made.conversation = ConversationId(1);
    made.kind = tasks::kByHand;
    made.text = text;
    made.due = due;
    return made;
}

} // namespace

CustomerExtras extras()
{
    CustomerExtras made;
    made.contact = ContactId(1);
    made.email = u"ahmed@alnour.example"_s;
    made.governorate = u"الدقهلية"_s;
    made.city = u"المنصورة"_s;
    made.consent = {.allowed = false, .stopped = false, .since = {}};
    made.pinned = {
        {NoteId(1), ConversationId(1), {}, u"منى"_s, u"بيدفع كاش، والفاتورة باسم النور للمقاولات"_s, now() - 72h}};
    made.staff = {{StaffId(1), u"منى"_s, {}, {}}, {StaffId(2), u"كريم"_s, {}, {}}};
    made.tasks = {task(1, u"اتصل بيه وأكّد المقاسات"_s, now() - 3h),
                  task(2, u"Send the offer with the logo embroidered"_s, now() + 25h), task(3, u"131026"_s, {})};
    made.tasks[0].staff = StaffId(1);
    made.tasks[0].staffName = u"منى"_s;
    made.tasks[1].message = MessageId(1);
    made.tasks[2].kind = u"late_failure"_s;
    made.tasks[2].message = MessageId(1);
    made.files = {file(MessageKind::Image, {}), file(MessageKind::Document, u"عرض سعر النور.pdf"_s),
                  file(MessageKind::Video, {}), file(MessageKind::Voice, {})};
    ConversationRow other = conversations().at(1);
    other.conversation.id = ConversationId(900);
    other.conversation.channel = instagramChannel();
    made.chats = {other};
    made.history = {line(u"stage_change"_s, u"new"_s, u"contacted"_s, 2h, u"منى"_s),
                    line(u"handed_over"_s, {}, u"bargaining"_s, 5h, u"assistant"_s),
                    line(u"consent_change"_s, {}, u"allowed"_s, 40h, u"system"_s),
                    line(u"contact_merged"_s, u"Ahmed F."_s, u"3"_s, 90h, u"staff"_s)};
    made.hasOlderHistory = true;
    suggestions::Suggestion same;
    same.id = SuggestionId(1);
    same.contact = ContactId(1);
    same.other = ContactId(9);
    same.otherName = u"Ahmed Fathy"_s;
    same.reason = u"same_phone"_s;
    same.evidence = u"+201000000001"_s;
    made.suggestions = {same};
    return made;
}

QList<ThreadRow> gaps()
{
    const auto row = [](int id, std::chrono::hours from, std::chrono::hours to, ThreadGap::Known known, int found) {
        ThreadRow made;
        made.kind = ThreadRow::Kind::GapDivider;
        made.gap = {GapId(id), now() - from, now() - to, u"agent_off"_s, false, known, found};
        return made;
    };
    ThreadRow lasting = row(4, 1h, 1h, ThreadGap::Known::Searching, 0);
    lasting.gap.ongoing = true;
    lasting.gap.reason = u"unreachable"_s;
    return {row(1, 14h, 8h, ThreadGap::Known::Everything, 3), row(2, 7h, 6h, ThreadGap::Known::NotEverything, 0),
            row(3, 5h, 4h, ThreadGap::Known::Searching, 0), lasting};
}

} // namespace migochat::sampleshop
