#include "ui/text/historywords.h"

#include "ui/text/direction.h"
#include "ui/text/failures.h"
#include "ui/text/format.h"
#include "ui/text/labels.h"
#include "ui/text/taskwords.h"

#include <QCoreApplication>

#include <array>

namespace migochat::historywords {

using namespace Qt::Literals::StringLiterals;

namespace {

struct Tr {
    Q_DECLARE_TR_FUNCTIONS(migochat::History)
};

struct FieldName {
    QLatin1StringView key;
    const char *text;
};

constexpr std::array kFields{
    FieldName{"name"_L1, QT_TRANSLATE_NOOP("migochat::History", "Name")},
    FieldName{"display_name"_L1, QT_TRANSLATE_NOOP("migochat::History", "Name")},
    FieldName{"given_name"_L1, QT_TRANSLATE_NOOP("migochat::History", "Given name")},
    FieldName{"family_name"_L1, QT_TRANSLATE_NOOP("migochat::History", "Family name")},
    FieldName{"company"_L1, QT_TRANSLATE_NOOP("migochat::History", "Company")},
    FieldName{"governorate"_L1, QT_TRANSLATE_NOOP("migochat::History", "Governorate")},
    FieldName{"city"_L1, QT_TRANSLATE_NOOP("migochat::History", "City")},
    FieldName{"address"_L1, QT_TRANSLATE_NOOP("migochat::History", "Address")},
    FieldName{"email"_L1, QT_TRANSLATE_NOOP("migochat::History", "E-mail")},
    FieldName{"language"_L1, QT_TRANSLATE_NOOP("migochat::History", "Language")},
    FieldName{"phone"_L1, QT_TRANSLATE_NOOP("migochat::History", "Phone")},
    FieldName{"stage"_L1, QT_TRANSLATE_NOOP("migochat::History", "Stage")},
    FieldName{"value"_L1, QT_TRANSLATE_NOOP("migochat::History", "Value")},
    FieldName{"interest"_L1, QT_TRANSLATE_NOOP("migochat::History", "Interest")},
    FieldName{"owner"_L1, QT_TRANSLATE_NOOP("migochat::History", "Responsible")},
};

template <typename E>
QString wordOf(const QString &text, QString (*label)(E))
{
    const std::optional<E> value = fromText<E>(text);
    return value ? label(*value) : text;
}

/// What changed, from what, into what.
struct Change {
    QString what;
    QString from;
    QString to;

    [[nodiscard]] QString text() const
    {
        if (to.isEmpty() && !from.isEmpty())
            return Tr::tr("%1: %2 was removed").arg(what, isolated(from));
        if (from.isEmpty())
            return Tr::tr("%1: %2").arg(what, isolated(to));
        //: what changed, old value, new value; the arrow points from old to new in reading direction
        return Tr::tr("%1: %2 → %3").arg(what, isolated(from), isolated(to));
    }
};

template <typename E>
Change changeOf(const Activity &activity, const QString &what, QString (*label)(E))
{
    return {what, wordOf<E>(activity.oldValue, label), wordOf<E>(activity.newValue, label)};
}

QString stageText(const Activity &activity)
{
    const QString text = changeOf<LeadStage>(activity, Tr::tr("Stage"), labels::stage).text();
    if (activity.reason == "first_answer"_L1)
        return Tr::tr("%1 (first answer)").arg(text);
    return activity.reason.isEmpty() ? text : text + u" ("_s + isolated(singleLine(activity.reason, 80)) + u')';
}

QString scoreText(const Activity &activity, const Format &format)
{
    const auto number = [&format](const QString &text) { return text.isEmpty() ? text : format.number(text.toInt()); };
    const QString text = Change{Tr::tr("Score"), number(activity.oldValue), number(activity.newValue)}.text();
    QStringList rules;
    const QStringList keys = activity.reason.split(u',', Qt::SkipEmptyParts);
    for (const QString &key : keys)
        rules << labels::scoreRule(key.trimmed());
    return rules.isEmpty() ? text : text + u" ("_s + rules.join(Tr::tr(", ")) + u')';
}

QString handedOver(const Activity &activity)
{
    // The word is the new value and the reason a summary, or the reason is the word itself.
    const QString &word = activity.newValue.isEmpty() ? activity.reason : activity.newValue;
    if (word.isEmpty())
        return Tr::tr("The assistant handed over to a person");
    const QString text = Tr::tr("The assistant handed over to a person: %1").arg(labels::handOverReason(word));
    const bool summed = !activity.newValue.isEmpty() && !activity.reason.isEmpty();
    return summed ? text + u" – "_s + isolated(singleLine(activity.reason, 120)) : text;
}

QString followUp(const Activity &activity, const Format &format)
{
    if (activity.newValue.isEmpty())
        return Tr::tr("No follow-up any more");
    const QString when = format.dateAndTime(fromMsecs(activity.newValue.toLongLong()));
    const QString text = Tr::tr("Follow-up: %1").arg(isolated(when));
    return activity.reason.isEmpty() ? text : text + u" ("_s + isolated(singleLine(activity.reason, 80)) + u')';
}

QString consent(const Activity &activity)
{
    const bool told = activity.reason == "told_us"_L1;
    if (activity.newValue == "allowed"_L1)
        return told ? Tr::tr("Told us: marketing messages are welcome")
                    : Tr::tr("The customer allowed marketing messages");
    return told ? Tr::tr("Told us: no marketing messages") : Tr::tr("The customer stopped marketing messages");
}

QString assigned(const Activity &activity)
{
    if (activity.newValue.isEmpty())
        return Tr::tr("Nobody is responsible any more");
    const bool nameless = activity.newValue == "staff"_L1;
    return Tr::tr("Assigned to %1").arg(nameless ? Tr::tr("the owner") : isolated(activity.newValue));
}

/// The reason says what changed: words before, milliseconds, or a name. The kind of a task that the program made is its old
/// value.
QString task(const Activity &activity, const Format &format)
{
    const QString words = taskwords::sentence(activity.oldValue, singleLine(activity.newValue, 120));
    const QString &detail = activity.reason;
    if (activity.kind == "task_made"_L1)
        return Tr::tr("New task: %1").arg(words);
    if (activity.kind == "task_done"_L1)
        return Tr::tr("Task done: %1").arg(words);
    if (activity.kind == "task_removed"_L1)
        return Tr::tr("Task taken back: %1").arg(words);
    if (activity.kind == "task_reworded"_L1)
        return Change{Tr::tr("Task"), singleLine(detail, 120), singleLine(activity.newValue, 120)}.text();
    if (activity.kind == "task_moved"_L1) {
        const QString when = detail.isEmpty() ? QString() : format.dateAndTime(fromMsecs(detail.toLongLong()));
        return when.isEmpty() ? Tr::tr("Task without a time: %1").arg(words)
                              : Tr::tr("Task due %1: %2").arg(isolated(when), words);
    }
    if (activity.kind == "task_given"_L1) {
        const QString who = detail == "staff"_L1 ? Tr::tr("the owner") : isolated(detail);
        return detail.isEmpty() ? Tr::tr("Nobody does the task: %1").arg(words)
                                : Tr::tr("Task for %1: %2").arg(who, words);
    }
    return activity.kind == "task_reopened"_L1 ? Tr::tr("Task open again: %1").arg(words) : QString();
}

QString person(const QString &name, const Format &format)
{
    return name.isEmpty() ? Tr::tr("another record") : isolated(format.customer(name));
}

/// What is done to a customer's record.
QString recordText(const Activity &activity, const Format &format)
{
    const QString &kind = activity.kind;
    if (kind == "field_change"_L1)
        return Change{field(activity.reason), format.customer(activity.oldValue), format.customer(activity.newValue)}
            .text();
    if (kind == "number_shown"_L1)
        return Tr::tr("Looked at the number");
    if (kind == "consent_change"_L1)
        return consent(activity);
    if (kind == "lead_typed_in"_L1)
        return Tr::tr("Typed in by hand");
    if (kind == "contact_blocked"_L1)
        return Tr::tr("Blocked: nothing more is sent to this customer");
    if (kind == "contact_unblocked"_L1)
        return Tr::tr("No longer blocked");
    if (kind == "contact_merged"_L1)
        return Tr::tr("Merged with %1").arg(person(activity.oldValue, format));
    if (kind == "contact_split"_L1)
        return Tr::tr("%1 became a customer of its own").arg(person(activity.oldValue, format));
    if (kind == "merge_undone"_L1)
        return Tr::tr("Taken back: the records are as before");
    return {};
}

/// What happens to a chat.
QString chatText(const Activity &activity, const Format &format)
{
    const QString &kind = activity.kind;
    if (kind == "status_change"_L1)
        return changeOf<ConversationStatus>(activity, Tr::tr("Conversation"), labels::status).text();
    if (kind == "mode_change"_L1)
        return changeOf<AssistantMode>(activity, Tr::tr("Assistant"), labels::mode).text();
    if (kind == "assigned"_L1 || kind == "owner_change"_L1)
        return assigned(activity);
    if (kind == "colleague_named"_L1)
        return Tr::tr("A note calls %1").arg(isolated(activity.newValue));
    if (kind == "snooze_over"_L1)
        return Tr::tr("The snooze is over");
    if (kind == "handed_over"_L1)
        return handedOver(activity);
    if (kind == "thread_owner"_L1)
        return activity.newValue == "ours"_L1 ? Tr::tr("This chat is ours again")
                                              : Tr::tr("Another program has taken over this chat");
    if (kind == "late_failure"_L1)
        return Tr::tr("Reported as failed afterwards: %1").arg(failureSentence(activity.newValue));
    if (kind.startsWith("task_"_L1))
        return task(activity, format);
    if (kind == "lead_form"_L1)
        return Tr::tr("Filled in a form: %1").arg(isolated(singleLine(format.told(activity.newValue), 160)));
    return {};
}

QString leadText(const Activity &activity, const Format &format)
{
    const QString &kind = activity.kind;
    if (kind == "stage_change"_L1)
        return stageText(activity);
    if (kind == "label_change"_L1)
        return changeOf<LeadLabel>(activity, Tr::tr("Label"), labels::label).text();
    if (kind == "score_change"_L1)
        return scoreText(activity, format);
    if (kind == "follow_up_change"_L1)
        return followUp(activity, format);
    if (kind == "value_change"_L1) {
        const auto money = [&format](const QString &text) {
            return text.toLongLong() == 0 ? QString() : format.money(Money{text.toLongLong()});
        };
        return Change{Tr::tr("Value"), money(activity.oldValue), money(activity.newValue)}.text();
    }
    if (kind == "interest_change"_L1)
        return Change{field(u"interest"_s), activity.oldValue, activity.newValue}.text();
    return {};
}

QString textOf(const Activity &activity, const Format &format)
{
    for (const QString &text : {leadText(activity, format), chatText(activity, format), recordText(activity, format)}) {
        if (!text.isEmpty())
            return text;
    }
    const QString name = QString(activity.kind).replace(u'_', u' ');
    return activity.newValue.isEmpty()
               ? name
               : Change{name, format.told(activity.oldValue), format.told(activity.newValue)}.text();
}

} // namespace

QString line(const Activity &activity, const Format &format)
{
    const QString text = textOf(activity, format);
    const QString who = activity.kind == "handed_over"_L1 ? QString() : actor(activity); // the sentence itself names it
    return who.isEmpty() ? text : text + u" · "_s + who;
}

QString actor(const Activity &activity)
{
    if (activity.actor.isEmpty() || activity.actor == "system"_L1)
        return {};
    if (activity.actor == "assistant"_L1)
        return Tr::tr("AI");
    // Whoever sits at a desktop without a name of their own.
    return activity.actor == "staff"_L1 ? Tr::tr("the shop") : isolated(activity.actor);
}

QString field(const QString &name)
{
    for (const FieldName &known : kFields) {
        if (name == known.key)
            return Tr::tr(known.text);
    }
    return QString(name).replace(u'_', u' ');
}

} // namespace migochat::historywords
