#include "ui/control/noticechoices.h"

#include "app/domain/clock.h"
#include "ui/actions/commandregistry.h"
#include "ui/control/noticesounds.h"
#include "ui/control/storedsetting.h"
#include "ui/mainwindow.h"
#include "ui/prefs/preferences.h"
#include "ui/settings/noticescard.h"
#include "ui/settings/settingspage.h"
#include "ui/shell/noticestack.h"
#include "ui/text/direction.h"
#include "ui/text/format.h"

#include <algorithm>

namespace migochat {

using namespace std::chrono_literals;

namespace {

constexpr auto kShort = 30min;

Instant nextMorning(Instant now)
{
    return fromMsecs(toDateTime(now).toLocalTime().date().addDays(1).startOfDay().toMSecsSinceEpoch());
}

} // namespace

QString NoticeChoices::sentence() const
{
    const Instant until = fromMsecs(m_parts.prefs.mutedUntil());
    const Format &format = m_parts.window.look().format;
    const bool isToday = nextMorning(m_parts.clock.now()) > until;
    return tr("No notices until %1.").arg(isolated(isToday ? format.clockTime(until) : format.dayAndTime(until)));
}

NoticeChoices::NoticeChoices(const Parts &parts, QObject *parent) : QObject(parent), m_parts(parts)
{
    CommandRegistry &commands = m_parts.window.commands();
    commands.handle(command::kMuteShort, [this] { mute(m_parts.clock.now() + kShort); });
    commands.handle(command::kMuteToday, [this] { mute(nextMorning(m_parts.clock.now())); });
    commands.handle(command::kUnmute, [this] { mute({}); });
    whenSettingsShow(m_parts.window, this, [this] { showCard(); });
}

NoticeChoice NoticeChoices::of(NoticeClass kind) const
{
    const NoticeChoice usual = usualChoice(kind);
    const QString word = wordOf(kind);
    const QString tone = m_parts.prefs.noticeTone(word);
    return {.on = m_parts.prefs.noticeOn(word, usual.on), .tone = tone.isEmpty() ? usual.tone : toneOf(tone)};
}

bool NoticeChoices::isMuted() const
{
    return toMsecs(m_parts.clock.now()) < m_parts.prefs.mutedUntil();
}

NoticeChoice NoticeChoices::of(const Notice &notice) const
{
    const std::optional<NoticeClass> kind = classOf(notice.kind);
    return kind ? of(*kind) : NoticeChoice{.tone = Tone::None};
}

void NoticeChoices::tell(const QList<Notice> &notices)
{
    QList<Notice> wanted = notices;
    wanted.removeIf([this](const Notice &notice) { return !of(notice).on || (isMuted() && !isLasting(notice.kind)); });
    QList<Notice> heard = m_parts.window.notices().add(wanted);
    heard.removeIf([this](const Notice &notice) { return of(notice).tone == Tone::None; });
    if (heard.isEmpty() || isMuted())
        return;
    const auto first = std::ranges::max_element(heard, {}, [](const Notice &notice) { return urgency(notice.kind); });
    m_parts.sounds.play(of(*first).tone);
}

void NoticeChoices::mute(Instant until)
{
    m_parts.prefs.setMutedUntil(toMsecs(until));
    m_parts.window.say(isMuted() ? sentence() : tr("Notices are told again."));
    refreshCard();
}

void NoticeChoices::showCard()
{
    if (m_card)
        return;
    m_card = new NoticesCard(m_parts.window.look(), &m_parts.window.settings());
    m_card->setObjectName(QStringLiteral("notices"));
    m_parts.window.settings().addCard(m_card);
    refreshCard();
    connect(m_card, &NoticesCard::chosen, this, [this](NoticeClass kind, const NoticeChoice &choice) {
        const bool sounds = choice.on && choice.tone != of(kind).tone;
        m_parts.prefs.setNotice(wordOf(kind), choice.on, toneWord(choice.tone));
        if (sounds)
            m_parts.sounds.play(choice.tone);
    });
}

void NoticeChoices::refreshCard()
{
    if (!m_card)
        return;
    for (const NoticeClass kind : kNoticeClasses)
        m_card->setChoice(kind, of(kind));
    m_card->showMute(isMuted() ? sentence() : QString());
}

} // namespace migochat
