#pragma once

#include "ui/theme/icons.h"

#include <QFlags>
#include <QLatin1StringView>
#include <QStringView>

#include <array>
#include <span>

namespace migochat {

/// The menu a command stands in, and its heading in the sheet of keys.
enum class CommandGroup { Go, Chat, Lead, Edit, View, Agent, Help };

/// Where its keys are listened to.
enum class CommandPlace { Window, Inbox, Leads };

/// What has to be the case for a command to be possible.
enum class CommandNeed {
    Nothing = 0x0,
    Chat = 0x1,  ///< a conversation is open
    Agent = 0x2, ///< somebody can carry it out
    Store = 0x4, ///< there is something to look into
    Lead = 0x8,  ///< the open customer is a lead
    Act = 0x10,  ///< something can be taken back
    NoAgent = 0x20,
};
Q_DECLARE_FLAGS(CommandNeeds, CommandNeed)
Q_DECLARE_OPERATORS_FOR_FLAGS(CommandNeeds)

/// One thing a person can do by name: menus, palette, sheet of keys and key editor all read the same list.
/// Keys without Ctrl, Alt or Meta (F-keys aside) are listened to only while a list has the keyboard, so that they
/// never swallow what somebody types.
struct CommandSpec {
    enum class Held { Once, Repeats };

    QLatin1StringView id;
    const char *name; ///< English; the catalogue has the Arabic, see CommandNames
    CommandGroup group;
    Icon icon;
    QLatin1StringView keys; ///< portable, "; " between; a symbol key always has a twin that layouts do not move
    CommandNeeds needs = CommandNeed::Nothing;
    CommandPlace place = CommandPlace::Window;
    Held held = Held::Once;
};

[[nodiscard]] std::span<const CommandSpec> commandList();
/// Null for a word that names nothing.
[[nodiscard]] const CommandSpec *findCommand(QStringView id);
[[nodiscard]] inline const CommandSpec *findCommand(QLatin1StringView id)
{
    return findCommand(QString(id));
}

/// Ids that code refers to.
namespace command {
inline constexpr QLatin1StringView kPalette{"go.palette"};
inline constexpr QLatin1StringView kSearch{"go.search"};
inline constexpr QLatin1StringView kFind{"chat.find"};
inline constexpr QLatin1StringView kFilterList{"go.filterList"};
inline constexpr QLatin1StringView kFilterLeads{"go.filterLeads"};
inline constexpr QLatin1StringView kInbox{"go.inbox"};
inline constexpr QLatin1StringView kLeads{"go.leads"};
inline constexpr QLatin1StringView kAgent{"go.agent"};
inline constexpr QLatin1StringView kSettings{"go.settings"};
inline constexpr QLatin1StringView kNextChat{"go.nextChat"};
inline constexpr QLatin1StringView kPreviousChat{"go.previousChat"};
inline constexpr QLatin1StringView kNextWaiting{"go.nextWaiting"};
inline constexpr QLatin1StringView kNotice{"go.notice"};
inline constexpr QLatin1StringView kQuestions{"go.questions"};
inline constexpr QLatin1StringView kNextPane{"go.nextPane"};
inline constexpr QLatin1StringView kPreviousPane{"go.previousPane"};
inline constexpr QLatin1StringView kFocusList{"go.list"};
inline constexpr QLatin1StringView kReply{"chat.reply"};
inline constexpr QLatin1StringView kNote{"chat.note"};
inline constexpr QLatin1StringView kQuote{"chat.quote"};
inline constexpr QLatin1StringView kKeepAnswer{"chat.keepAnswer"};
inline constexpr QLatin1StringView kKeepQuestion{"chat.keepQuestion"};
inline constexpr QLatin1StringView kPinNote{"chat.pinNote"};
inline constexpr QLatin1StringView kPictures{"chat.pictures"};
inline constexpr QLatin1StringView kResend{"chat.resend"};
inline constexpr QLatin1StringView kFollowUp{"chat.followUp"};
inline constexpr QLatin1StringView kTask{"chat.task"};
inline constexpr QLatin1StringView kTemplate{"write.template"};
inline constexpr QLatin1StringView kAttach{"write.attach"};
inline constexpr QLatin1StringView kVoice{"write.voice"};
inline constexpr QLatin1StringView kCanned{"write.canned"};
inline constexpr QLatin1StringView kProduct{"write.product"};
inline constexpr QLatin1StringView kEmoji{"write.emoji"};
inline constexpr QLatin1StringView kSendAndDone{"write.sendAndDone"};
inline constexpr QLatin1StringView kSendLater{"write.sendLater"};
inline constexpr QLatin1StringView kDone{"chat.done"};
inline constexpr QLatin1StringView kReopen{"chat.reopen"};
inline constexpr QLatin1StringView kSpam{"chat.spam"};
inline constexpr QLatin1StringView kSnooze{"chat.snooze"};
inline constexpr QLatin1StringView kSnoozeTyped{"chat.snoozeTyped"};
inline constexpr QLatin1StringView kAssign{"chat.assign"};
inline constexpr QLatin1StringView kAssignMe{"chat.assignMe"};
inline constexpr QLatin1StringView kTag{"chat.tag"};
inline constexpr QLatin1StringView kMarkUnread{"chat.markUnread"};
inline constexpr QLatin1StringView kMarkRead{"chat.markRead"};
inline constexpr QLatin1StringView kPeek{"chat.peek"};
inline constexpr QLatin1StringView kNewView{"go.newView"};
/// To the views that a person put on these keys, in their order.
inline constexpr std::array kPinnedViews{
    QLatin1StringView{"go.view1"}, QLatin1StringView{"go.view2"}, QLatin1StringView{"go.view3"},
    QLatin1StringView{"go.view4"}, QLatin1StringView{"go.view5"}, QLatin1StringView{"go.view6"},
    QLatin1StringView{"go.view7"}, QLatin1StringView{"go.view8"},
};
inline constexpr QLatin1StringView kAssistantOff{"chat.assistantOff"};
inline constexpr QLatin1StringView kAssistantSuggest{"chat.assistantSuggest"};
inline constexpr QLatin1StringView kAssistantAuto{"chat.assistantAuto"};
inline constexpr QLatin1StringView kFirstUnread{"chat.firstUnread"};
inline constexpr QLatin1StringView kGoToDay{"chat.goToDay"};
inline constexpr QLatin1StringView kNewest{"chat.newest"};
inline constexpr QLatin1StringView kCopyLink{"chat.copyLink"};
inline constexpr QLatin1StringView kOpenWindow{"chat.openWindow"};
inline constexpr QLatin1StringView kExport{"chat.export"};
inline constexpr QLatin1StringView kNewLead{"lead.new"};
inline constexpr QLatin1StringView kStage{"lead.stage"};
inline constexpr QLatin1StringView kHot{"lead.hot"};
inline constexpr QLatin1StringView kWarm{"lead.warm"};
inline constexpr QLatin1StringView kCold{"lead.cold"};
inline constexpr QLatin1StringView kUndo{"edit.undo"};
inline constexpr QLatin1StringView kArabic{"view.arabic"};
inline constexpr QLatin1StringView kEnglish{"view.english"};
inline constexpr QLatin1StringView kLikeSystem{"view.likeSystem"};
inline constexpr QLatin1StringView kLight{"view.light"};
inline constexpr QLatin1StringView kDark{"view.dark"};
inline constexpr QLatin1StringView kZoomIn{"view.zoomIn"};
inline constexpr QLatin1StringView kZoomOut{"view.zoomOut"};
inline constexpr QLatin1StringView kZoomReset{"view.zoomReset"};
inline constexpr QLatin1StringView kCompact{"view.compact"};
inline constexpr QLatin1StringView kHighContrast{"view.highContrast"};
inline constexpr QLatin1StringView kCalm{"view.calm"};
inline constexpr QLatin1StringView kMenuBar{"view.menuBar"};
inline constexpr QLatin1StringView kMuteShort{"notices.muteShort"};
inline constexpr QLatin1StringView kMuteToday{"notices.muteToday"};
inline constexpr QLatin1StringView kUnmute{"notices.unmute"};
inline constexpr QLatin1StringView kWideRail{"view.wideRail"};
inline constexpr QLatin1StringView kCustomer{"view.customer"};
inline constexpr QLatin1StringView kViewsPane{"view.viewsPane"};
inline constexpr QLatin1StringView kStartAgent{"agent.start"};
inline constexpr QLatin1StringView kKeys{"help.keys"};
inline constexpr QLatin1StringView kEditKeys{"help.editKeys"};
inline constexpr QLatin1StringView kWhoSitsHere{"help.whoSitsHere"};
inline constexpr QLatin1StringView kQuit{"help.quit"};
} // namespace command

} // namespace migochat
