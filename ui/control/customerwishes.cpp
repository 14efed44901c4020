// What people ask for in the customer's panel; customercontroller.cpp holds how it is read.
#include "app/domain/clock.h"
#include "app/protocol/notecommands.h"
#include "app/protocol/outboundcommands.h"
#include "app/protocol/privacycommands.h"
#include "ui/control/contactcards.h"
#include "ui/control/customercontroller.h"
#include "ui/control/customersending.h"
#include "ui/control/threadcontroller.h"
#include "ui/customer/customerpanel.h"
#include "ui/customer/mergesheet.h"
#include "ui/inbox/askline.h"
#include "ui/shell/opening.h"
#include "ui/text/direction.h"
#include "ui/text/format.h"
#include "ui/text/historywords.h"
#include "ui/text/refusals.h"

namespace migochat {

using namespace Qt::Literals::StringLiterals;

std::optional<QString> CustomerController::valueOf(const QString &field) const
{
    const auto &facts = m_thread.facts();
    if (!facts)
        return std::nullopt;
    if (field == "display_name"_L1)
        return facts->contact.displayName;
    if (field == "company"_L1)
        return facts->contact.company;
    if (field == "governorate"_L1)
        return m_extras.governorate;
    if (field == "city"_L1)
        return m_extras.city;
    if (field == "address"_L1)
        return m_extras.address;
    return field == "email"_L1 ? std::optional(m_extras.email) : std::nullopt;
}

void CustomerController::edit(const CustomerWish &wish)
{
    const auto commandOf = [contact = m_contact, field = wish.field](const QString &value) {
        EditContact command{.contact = contact};
        if (field == "display_name"_L1)
            command.name = value;
        else if (field == "company"_L1)
            command.company = value;
        else if (field == "governorate"_L1)
            command.governorate = value;
        else if (field == "city"_L1)
            command.city = value;
        else if (field == "address"_L1)
            command.address = value;
        else if (field == "email"_L1)
            command.email = value;
        return command;
    };
    UndoStack::Act act{historywords::field(wish.field) + u": "_s + isolated(wish.text), {}};
    if (const auto before = valueOf(wish.field))
        act.takeBack = [this, command = commandOf(*before)] { send(command); };
    send(commandOf(wish.text), act);
}

void CustomerController::editPhones(const QStringList &phones)
{
    EditContact command{.contact = m_contact};
    EditContact back = command;
    command.phones = phones;
    back.phones = this->phones();
    send(command, {tr("Phone numbers"), [this, back] { send(back); }});
}

QStringList CustomerController::phones() const
{
    const auto &facts = m_thread.facts();
    return facts ? contactCardOf(*facts).phones : QStringList();
}

/// Nobody sees a hidden number unless that is written down first.
void CustomerController::lookAtNumber()
{
    if (m_link.state() != AgentLink::State::Live)
        return m_panel.refuse(tr("The number is shown once the agent runs: it writes down who looked."));
    const auto asking = [this] { return std::pair(m_conversation, m_link.staff()); };
    whenDone(m_link.send(LookAtNumber{m_contact}), this, [this, asking, asked = asking()](const Result<Done> &noted) {
        if (!noted)
            m_panel.refuse(refusalSentence(noted.error()));
        else if (asked == asking())
            m_panel.showNumbers();
    });
}

/// In the language that the customer reads, not that of the screen.
void CustomerController::askNumber()
{
    const auto &facts = m_thread.facts();
    if (!facts)
        return;
    const bool english = contactCardOf(*facts).language.startsWith("en"_L1);
    const QString words =
        english ? u"Could you share your phone number with us, please?"_s : u"ممكن حضرتك تبعتلنا رقم التليفون؟"_s;
    send(SendContent{.conversation = m_conversation,
                     .kind = MessageKind::Interactive,
                     .text = words,
                     .content = RequestContent{u"phone"_s}});
}

void CustomerController::allowMarketing(bool allowed)
{
    const ContactId contact = m_contact;
    send(SetConsent{.contact = contact, .marketingAllowed = allowed},
         {allowed ? tr("Marketing messages are allowed") : tr("No more marketing messages"),
          [this, contact, allowed] { send(SetConsent{.contact = contact, .marketingAllowed = !allowed}); }});
}

void CustomerController::block(bool blocked)
{
    const ContactId contact = m_contact;
    send(BlockContact{.contact = contact, .blocked = blocked},
         {blocked ? tr("Blocked") : tr("No longer blocked"),
          [this, contact, blocked] { send(BlockContact{.contact = contact, .blocked = !blocked}); }});
}

void CustomerController::setFollowUp(std::optional<Instant> at, const QString &note)
{
    const auto &facts = m_thread.facts();
    if (!facts)
        return;
    if (!facts->lead)
        return m_place.say(tr("This customer is no lead, so there is nothing to remember."));
    const Lead before = *facts->lead;
    const Format &format = m_place.look.format;
    const QString done = at ? tr("Follow-up: %1").arg(format.due(*at, m_clock.now())) : tr("No follow-up");
    send(SetFollowUp{.lead = before.id, .at = at, .note = note},
         {done, [this, before] {
              send(SetFollowUp{.lead = before.id, .at = before.nextFollowUp, .note = before.followUpNote});
          }});
}

/// The words beside an earlier one stay.
void CustomerController::askFollowUp()
{
    if (!m_line)
        m_line = new AskLine(m_place.look, &m_place.window);
    m_line->askTime(tr("Follow up"), [this](Instant at) {
        const auto &facts = m_thread.facts();
        if (facts && facts->lead)
            setFollowUp(at, facts->lead->followUpNote);
    });
}

void CustomerController::pinNote(NoteId note, bool pinned)
{
    send(PinNote{.note = note, .pinned = pinned},
         {pinned ? tr("The note is pinned to the customer") : tr("The note was taken off"),
          [this, note, pinned] { send(PinNote{.note = note, .pinned = !pinned}); }});
}

void CustomerController::putTag(const QString &name)
{
    if (name.trimmed().isEmpty() || m_extras.tags.contains(name.trimmed(), Qt::CaseInsensitive))
        return m_panel.setExtras(m_extras);
    changeTags({.conversation = m_conversation, .addTags = {name.trimmed()}},
               {.conversation = m_conversation, .removeTags = {name.trimmed()}});
}

void CustomerController::takeTag(const QString &name)
{
    changeTags({.conversation = m_conversation, .removeTags = {name}},
               {.conversation = m_conversation, .addTags = {name}});
}

void CustomerController::changeTags(const ConversationChange &there, const ConversationChange &back)
{
    const bool puts = !there.addTags.isEmpty();
    const QString name = puts ? there.addTags.first() : there.removeTags.first();
    send(ChangeConversations{{there}},
         {puts ? tr("Tagged #%1").arg(isolated(name)) : tr("Tag #%1 taken off").arg(isolated(name)),
          [this, back] { send(ChangeConversations{{back}}); }});
}

void CustomerController::dismiss(SuggestionId suggestion)
{
    send(DismissSuggestion{suggestion});
}

void CustomerController::lookAtMerge(ContactId other)
{
    previewMerge(other, {});
}

void CustomerController::previewMerge(ContactId other, const QStringList &takeFromGone)
{
    const PreviewMerge command{.kept = m_contact, .gone = other, .takeFromGone = takeFromGone};
    Opening::await(m_place.window, this, m_link.send(command), [this, other](const Result<MergePreview> &preview) {
        if (preview)
            showMerge(other, *preview);
        else
            m_panel.refuse(refusalSentence(preview.error()));
    });
}

void CustomerController::showMerge(ContactId other, const MergePreview &preview)
{
    if (!m_sheet) {
        m_sheet = new MergeSheet(m_place.look, &m_place.window);
        connect(m_sheet, &MergeSheet::dismissed, m_sheet, &QObject::deleteLater);
        connect(m_sheet, &MergeSheet::fieldsChosen, this,
                [this, other](const QStringList &taken) { previewMerge(other, taken); });
        connect(m_sheet, &MergeSheet::mergeAsked, this,
                [this, other](const QStringList &taken) { merge(other, taken); });
    }
    MergeSheet::Comparison comparison;
    for (const MergeField &field : preview.fields) {
        // Who is responsible is kept as a number that says nothing here.
        if ((field.kept.isEmpty() && field.gone.isEmpty()) || field.name == "owner"_L1)
            continue;
        if (field.name == "display_name"_L1) {
            comparison.keptName = field.kept;
            comparison.goneName = field.gone;
        }
        comparison.fields.append({field.name, field.kept, field.gone, field.result});
    }
    comparison.messages = preview.messages;
    m_sheet->setComparison(comparison);
    m_sheet->open();
}

void CustomerController::merge(ContactId other, const QStringList &takeFromGone)
{
    const MergeContacts command{.kept = m_contact, .gone = other, .takeFromGone = takeFromGone};
    whenDone(m_link.send(command), this, [this](const Result<MergeDone> &done) {
        if (!done)
            return m_panel.refuse(refusalSentence(done.error()));
        m_place.undo.push({tr("Merged"), [this, merge = done->merge] { send(UndoMerge{merge}); }});
        reread();
    });
}

} // namespace migochat
