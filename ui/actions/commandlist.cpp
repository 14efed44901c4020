#include "ui/actions/commandlist.h"

#include "ui/actions/deskcommands.h"

#include <QtGlobal>

#include <algorithm>
#include <array>

namespace migochat {

using namespace Qt::Literals::StringLiterals;

namespace {

using Group = CommandGroup;
using Need = CommandNeed;
using Place = CommandPlace;
using Held = CommandSpec::Held;

constexpr CommandNeeds kChatAndAgent = Need::Chat | Need::Agent;
constexpr CommandNeeds kLeadAndAgent = Need::Lead | Need::Agent;

// lupdate reads names only when the whole macro is written out.
// No default takes Ctrl+Alt (AltGr on many layouts) or Alt+Shift (switches layouts).
constexpr std::array kCommands{
    CommandSpec{command::kPalette, QT_TRANSLATE_NOOP("migochat::Commands", "Find anything"), Group::Go, Icon::Search,
                "Ctrl+K"_L1},
    CommandSpec{command::kSearch, QT_TRANSLATE_NOOP("migochat::Commands", "Search all messages"), Group::Go,
                Icon::Search, "Ctrl+Shift+F"_L1, Need::Store},
    CommandSpec{command::kFilterList,
                QT_TRANSLATE_NOOP("migochat::Commands", "Search the conversation list"),
                Group::Go,
                Icon::Filter,
                "F3; /"_L1,
                {},
                Place::Inbox},
    CommandSpec{command::kFilterLeads,
                QT_TRANSLATE_NOOP("migochat::Commands", "Search the leads"),
                Group::Go,
                Icon::Filter,
                "Ctrl+F; F3; /"_L1,
                {},
                Place::Leads},
    CommandSpec{command::kInbox, QT_TRANSLATE_NOOP("migochat::Commands", "Inbox"), Group::Go, Icon::Inbox, "Ctrl+1"_L1},
    CommandSpec{command::kLeads, QT_TRANSLATE_NOOP("migochat::Commands", "Leads"), Group::Go, Icon::Board, "Ctrl+2"_L1},
    CommandSpec{command::kAgent, QT_TRANSLATE_NOOP("migochat::Commands", "Agent"), Group::Go, Icon::Agent, "Ctrl+3"_L1},
    CommandSpec{command::kSettings, QT_TRANSLATE_NOOP("migochat::Commands", "Settings"), Group::Go, Icon::Settings,
                "Ctrl+4; F10; Ctrl+,"_L1},
    CommandSpec{command::kLock, QT_TRANSLATE_NOOP("migochat::Commands", "Lock now"), Group::Go, Icon::Lock, "Ctrl+L"_L1},
    CommandSpec{command::kNextChat,
                QT_TRANSLATE_NOOP("migochat::Commands", "Next chat"),
                Group::Go,
                Icon::ChevronDown,
                "Alt+Down"_L1,
                {},
                Place::Inbox,
                Held::Repeats},
    CommandSpec{command::kPreviousChat,
                QT_TRANSLATE_NOOP("migochat::Commands", "Previous chat"),
                Group::Go,
                Icon::ChevronUp,
                "Alt+Up"_L1,
                {},
                Place::Inbox,
                Held::Repeats},
    CommandSpec{command::kNextWaiting, QT_TRANSLATE_NOOP("migochat::Commands", "Next customer who waits"), Group::Go,
                Icon::Clock, "Ctrl+J"_L1, Need::Store},
    CommandSpec{command::kNotice, QT_TRANSLATE_NOOP("migochat::Commands", "Go to the newest notice"), Group::Go,
                Icon::Alert, "Ctrl+Shift+J"_L1},
    CommandSpec{command::kNextPane,
                QT_TRANSLATE_NOOP("migochat::Commands", "Next pane"),
                Group::Go,
                Icon::ChevronEnd,
                "F6"_L1,
                {},
                Place::Inbox},
    CommandSpec{command::kPreviousPane,
                QT_TRANSLATE_NOOP("migochat::Commands", "Previous pane"),
                Group::Go,
                Icon::Back,
                "Shift+F6"_L1,
                {},
                Place::Inbox},
    CommandSpec{command::kFocusList,
                QT_TRANSLATE_NOOP("migochat::Commands", "Back to the list"),
                Group::Go,
                Icon::Back,
                "Esc"_L1,
                {},
                Place::Inbox},

    CommandSpec{command::kFind, QT_TRANSLATE_NOOP("migochat::Commands", "Find in this chat"), Group::Chat, Icon::Search,
                "Ctrl+F"_L1, Need::Chat, Place::Inbox},
    CommandSpec{command::kReply, QT_TRANSLATE_NOOP("migochat::Commands", "Write an answer"), Group::Chat, Icon::Send,
                "R"_L1, Need::Chat, Place::Inbox},
    CommandSpec{command::kNote, QT_TRANSLATE_NOOP("migochat::Commands", "Write an internal note"), Group::Chat,
                Icon::Note, "N; Ctrl+Shift+N"_L1, Need::Chat, Place::Inbox},
    CommandSpec{command::kQuote, QT_TRANSLATE_NOOP("migochat::Commands", "Reply to the chosen message"), Group::Chat,
                Icon::Quote, "Q"_L1, Need::Chat, Place::Inbox},
    CommandSpec{command::kKeepAnswer, QT_TRANSLATE_NOOP("migochat::Commands", "Keep the chosen message as a ready answer"),
                Group::Chat, Icon::Edit, "K"_L1, kChatAndAgent, Place::Inbox},
    CommandSpec{command::kResend, QT_TRANSLATE_NOOP("migochat::Commands", "Send again what failed"), Group::Chat,
                Icon::Retry, "Ctrl+Shift+R"_L1, kChatAndAgent, Place::Inbox},
    CommandSpec{command::kFollowUp, QT_TRANSLATE_NOOP("migochat::Commands", "Set a follow-up"), Group::Lead, Icon::Clock,
                "F"_L1, kLeadAndAgent, Place::Inbox},
    CommandSpec{command::kTask, QT_TRANSLATE_NOOP("migochat::Commands", "New task"), Group::Lead, Icon::Check,
                "Ctrl+Shift+T"_L1, kChatAndAgent, Place::Inbox},
    CommandSpec{command::kTemplate, QT_TRANSLATE_NOOP("migochat::Commands", "Send a template"), Group::Chat,
                Icon::Template, "Ctrl+T"_L1, Need::Chat, Place::Inbox},
    CommandSpec{command::kAttach, QT_TRANSLATE_NOOP("migochat::Commands", "Attach files"), Group::Chat,
                Icon::Attachment, "Ctrl+O"_L1, Need::Chat, Place::Inbox},
    CommandSpec{command::kVoice, QT_TRANSLATE_NOOP("migochat::Commands", "Record a voice note"), Group::Chat,
                Icon::Microphone, "Ctrl+R"_L1, Need::Chat, Place::Inbox},
    CommandSpec{command::kCanned, QT_TRANSLATE_NOOP("migochat::Commands", "Insert a ready answer"), Group::Chat,
                Icon::Quote, "F2"_L1, Need::Chat, Place::Inbox},
    CommandSpec{command::kProduct, QT_TRANSLATE_NOOP("migochat::Commands", "Insert a product"), Group::Chat,
                Icon::Bag, "F4"_L1, Need::Chat, Place::Inbox},
    CommandSpec{command::kEmoji, QT_TRANSLATE_NOOP("migochat::Commands", "Insert an emoji"), Group::Chat,
                Icon::Emoji, "Ctrl+E"_L1, Need::Chat, Place::Inbox},
    CommandSpec{command::kSendAndDone, QT_TRANSLATE_NOOP("migochat::Commands", "Send and mark as done"), Group::Chat,
                Icon::Send, "Ctrl+Shift+Return"_L1, kChatAndAgent, Place::Inbox},
    CommandSpec{command::kSendLater, QT_TRANSLATE_NOOP("migochat::Commands", "Send later"), Group::Chat,
                Icon::Clock, "Ctrl+Shift+S"_L1, kChatAndAgent, Place::Inbox},
    CommandSpec{command::kDone, QT_TRANSLATE_NOOP("migochat::Commands", "Mark as done"), Group::Chat, Icon::Check,
                "E"_L1, kChatAndAgent, Place::Inbox},
    CommandSpec{command::kReopen, QT_TRANSLATE_NOOP("migochat::Commands", "Open again"), Group::Chat, Icon::Undo,
                "Shift+E"_L1, kChatAndAgent, Place::Inbox},
    CommandSpec{command::kSpam, QT_TRANSLATE_NOOP("migochat::Commands", "Mark as spam"), Group::Chat, Icon::Alert,
                ""_L1, kChatAndAgent, Place::Inbox},
    CommandSpec{command::kSnooze, QT_TRANSLATE_NOOP("migochat::Commands", "Snooze"), Group::Chat, Icon::Clock,
                "Z"_L1, kChatAndAgent, Place::Inbox},
    CommandSpec{command::kSnoozeTyped, QT_TRANSLATE_NOOP("migochat::Commands", "Snooze until a typed time"), Group::Chat, Icon::Clock,
                "Shift+Z"_L1, kChatAndAgent, Place::Inbox},
    CommandSpec{command::kAssign, QT_TRANSLATE_NOOP("migochat::Commands", "Assign"), Group::Chat, Icon::Person,
                "A"_L1, kChatAndAgent, Place::Inbox},
    CommandSpec{command::kAssignMe, QT_TRANSLATE_NOOP("migochat::Commands", "Assign to me"), Group::Chat, Icon::Person,
                "Shift+A"_L1, kChatAndAgent, Place::Inbox},
    CommandSpec{command::kTag, QT_TRANSLATE_NOOP("migochat::Commands", "Tag"), Group::Chat, Icon::Tag,
                "T"_L1, kChatAndAgent, Place::Inbox},
    CommandSpec{command::kMarkUnread, QT_TRANSLATE_NOOP("migochat::Commands", "Mark as unread"), Group::Chat, Icon::Inbox,
                "U"_L1, kChatAndAgent, Place::Inbox},
    CommandSpec{command::kPeek, QT_TRANSLATE_NOOP("migochat::Commands", "Look without marking as read"), Group::Chat, Icon::Info,
                "Space"_L1, Need::Store, Place::Inbox},
    CommandSpec{command::kNewView, QT_TRANSLATE_NOOP("migochat::Commands", "Save a view of your own"), Group::Go, Icon::Filter,
                ""_L1, Need::Agent},
    CommandSpec{command::kPinnedViews[0], QT_TRANSLATE_NOOP("migochat::Commands", "Pinned view 1"), Group::Go, Icon::Pin, "Alt+1"_L1,
                Need::Store},
    CommandSpec{command::kPinnedViews[1], QT_TRANSLATE_NOOP("migochat::Commands", "Pinned view 2"), Group::Go, Icon::Pin, "Alt+2"_L1,
                Need::Store},
    CommandSpec{command::kPinnedViews[2], QT_TRANSLATE_NOOP("migochat::Commands", "Pinned view 3"), Group::Go, Icon::Pin, "Alt+3"_L1,
                Need::Store},
    CommandSpec{command::kPinnedViews[3], QT_TRANSLATE_NOOP("migochat::Commands", "Pinned view 4"), Group::Go, Icon::Pin, "Alt+4"_L1,
                Need::Store},
    CommandSpec{command::kPinnedViews[4], QT_TRANSLATE_NOOP("migochat::Commands", "Pinned view 5"), Group::Go, Icon::Pin, "Alt+5"_L1,
                Need::Store},
    CommandSpec{command::kPinnedViews[5], QT_TRANSLATE_NOOP("migochat::Commands", "Pinned view 6"), Group::Go, Icon::Pin, "Alt+6"_L1,
                Need::Store},
    CommandSpec{command::kPinnedViews[6], QT_TRANSLATE_NOOP("migochat::Commands", "Pinned view 7"), Group::Go, Icon::Pin, "Alt+7"_L1,
                Need::Store},
    CommandSpec{command::kPinnedViews[7], QT_TRANSLATE_NOOP("migochat::Commands", "Pinned view 8"), Group::Go, Icon::Pin, "Alt+8"_L1,
                Need::Store},
    CommandSpec{command::kAssistantOff, QT_TRANSLATE_NOOP("migochat::Commands", "Assistant: silent in this chat"),
                Group::Chat, Icon::Robot, "Ctrl+Shift+A"_L1, kChatAndAgent, Place::Inbox},
    CommandSpec{command::kAssistantSuggest,
                QT_TRANSLATE_NOOP("migochat::Commands", "Assistant: suggest answers in this chat"), Group::Chat,
                Icon::Robot, ""_L1, kChatAndAgent, Place::Inbox},
    CommandSpec{command::kAssistantAuto,
                QT_TRANSLATE_NOOP("migochat::Commands", "Assistant: answer by itself in this chat"), Group::Chat,
                Icon::Robot, ""_L1, kChatAndAgent, Place::Inbox},
    CommandSpec{command::kFirstUnread, QT_TRANSLATE_NOOP("migochat::Commands", "To the first unread message"), Group::Chat,
                Icon::ChevronUp, "Alt+U"_L1, Need::Chat, Place::Inbox},
    CommandSpec{command::kNewest, QT_TRANSLATE_NOOP("migochat::Commands", "To the newest message"), Group::Chat,
                Icon::ChevronDown, "Alt+End"_L1, Need::Chat, Place::Inbox},
    CommandSpec{command::kGoToDay, QT_TRANSLATE_NOOP("migochat::Commands", "Go to a day …"), Group::Chat, Icon::Clock,
                "Ctrl+G"_L1, Need::Chat, Place::Inbox},
    CommandSpec{command::kCopyLink, QT_TRANSLATE_NOOP("migochat::Commands", "Copy a link to this chat"), Group::Chat,
                Icon::Copy, "Ctrl+Shift+C"_L1, Need::Chat, Place::Inbox},
    CommandSpec{command::kOpenWindow, QT_TRANSLATE_NOOP("migochat::Commands", "Open this chat in its own window"),
                Group::Chat, Icon::Window, "Ctrl+Shift+O"_L1, Need::Chat, Place::Inbox},
    CommandSpec{command::kExport, QT_TRANSLATE_NOOP("migochat::Commands", "Save these chats as a file …"), Group::Chat,
                Icon::Download, "Ctrl+Shift+E"_L1, Need::Chat, Place::Inbox},

    CommandSpec{command::kNewLead, QT_TRANSLATE_NOOP("migochat::Commands", "New lead …"), Group::Lead, Icon::Plus,
                "Ctrl+N"_L1, Need::Agent},
    CommandSpec{command::kStage, QT_TRANSLATE_NOOP("migochat::Commands", "Move to another stage"), Group::Lead,
                Icon::Board, "Ctrl+Shift+L"_L1, kLeadAndAgent, Place::Inbox},
    CommandSpec{command::kHot, QT_TRANSLATE_NOOP("migochat::Commands", "Label: hot"), Group::Lead, Icon::Tag, "H"_L1,
                kLeadAndAgent, Place::Inbox},
    CommandSpec{command::kWarm, QT_TRANSLATE_NOOP("migochat::Commands", "Label: warm"), Group::Lead, Icon::Tag, "M"_L1,
                kLeadAndAgent, Place::Inbox},
    CommandSpec{command::kCold, QT_TRANSLATE_NOOP("migochat::Commands", "Label: cold"), Group::Lead, Icon::Tag, "C"_L1,
                kLeadAndAgent, Place::Inbox},

    CommandSpec{command::kUndo, QT_TRANSLATE_NOOP("migochat::Commands", "Take back the last act"), Group::Edit,
                Icon::Undo, "Ctrl+Z"_L1, Need::Act},

    CommandSpec{command::kCustomer, QT_TRANSLATE_NOOP("migochat::Commands", "Customer panel"), Group::View,
                Icon::Contact, "Ctrl+Shift+I"_L1, Need::Chat, Place::Inbox},
    CommandSpec{command::kViewsPane,
                QT_TRANSLATE_NOOP("migochat::Commands", "Show the views beside the list"),
                Group::View,
                Icon::Inbox,
                "Ctrl+Shift+B"_L1,
                {},
                Place::Inbox},
    CommandSpec{command::kArabic, QT_TRANSLATE_NOOP("migochat::Commands", "Language: Arabic"), Group::View,
                Icon::Language, ""_L1},
    CommandSpec{command::kEnglish, QT_TRANSLATE_NOOP("migochat::Commands", "Language: English"), Group::View,
                Icon::Language, ""_L1},
    CommandSpec{command::kLikeSystem, QT_TRANSLATE_NOOP("migochat::Commands", "Colours: like the system"), Group::View,
                Icon::Settings, ""_L1},
    CommandSpec{command::kLight, QT_TRANSLATE_NOOP("migochat::Commands", "Colours: light"), Group::View, Icon::Sun,
                ""_L1},
    CommandSpec{command::kDark, QT_TRANSLATE_NOOP("migochat::Commands", "Colours: dark"), Group::View, Icon::Moon,
                ""_L1},
    CommandSpec{command::kHighContrast, QT_TRANSLATE_NOOP("migochat::Commands", "Colours: high contrast"), Group::View,
                Icon::Sun, ""_L1},
    CommandSpec{command::kZoomIn,
                QT_TRANSLATE_NOOP("migochat::Commands", "Larger"),
                Group::View,
                Icon::Plus,
                "Ctrl++; Ctrl+=; Ctrl+Shift++; Ctrl+Shift+=; Ctrl+F8"_L1,
                {},
                Place::Window,
                Held::Repeats},
    CommandSpec{command::kZoomOut,
                QT_TRANSLATE_NOOP("migochat::Commands", "Smaller"),
                Group::View,
                Icon::Minus,
                "Ctrl+-; Ctrl+F7"_L1,
                {},
                Place::Window,
                Held::Repeats},
    CommandSpec{command::kZoomReset, QT_TRANSLATE_NOOP("migochat::Commands", "Usual size"), Group::View, Icon::Search,
                "Ctrl+0"_L1},
    CommandSpec{command::kCompact, QT_TRANSLATE_NOOP("migochat::Commands", "Chat list: compact rows"), Group::View,
                Icon::Inbox, ""_L1},
    CommandSpec{command::kCalm, QT_TRANSLATE_NOOP("migochat::Commands", "As little motion as possible"), Group::View,
                Icon::Pause, ""_L1},
#ifndef Q_OS_MACOS
    CommandSpec{command::kMenuBar, QT_TRANSLATE_NOOP("migochat::Commands", "Always show the menu bar"), Group::View,
                Icon::Settings, ""_L1},
#endif

    CommandSpec{command::kStartAgent, QT_TRANSLATE_NOOP("migochat::Commands", "Start the agent"), Group::Agent,
                Icon::Agent, ""_L1, Need::NoAgent},

    CommandSpec{command::kKeys, QT_TRANSLATE_NOOP("migochat::Commands", "All keys at a glance"), Group::Help, Icon::Key,
                "F1; Ctrl+/"_L1},
    CommandSpec{command::kEditKeys, QT_TRANSLATE_NOOP("migochat::Commands", "Change the keys"), Group::Help, Icon::Edit,
                ""_L1},
    CommandSpec{command::kAvailable, QT_TRANSLATE_NOOP("migochat::Commands", "I am available"), Group::Help, Icon::Person,
                ""_L1, Need::Agent},
    CommandSpec{command::kOnBreak, QT_TRANSLATE_NOOP("migochat::Commands", "I am on a break"), Group::Help, Icon::Pause,
                ""_L1, Need::Agent},
    CommandSpec{command::kNotAvailable, QT_TRANSLATE_NOOP("migochat::Commands", "I am not available"), Group::Help,
                Icon::Block, ""_L1, Need::Agent},
    CommandSpec{command::kWhoSitsHere, QT_TRANSLATE_NOOP("migochat::Commands", "Who sits at this computer"), Group::Help,
                Icon::Person, ""_L1, Need::Store},
    CommandSpec{command::kQuit, QT_TRANSLATE_NOOP("migochat::Commands", "Quit"), Group::Help, Icon::Close, "Ctrl+Q"_L1},
};

} // namespace

std::span<const CommandSpec> commandList()
{
    return kCommands;
}

const CommandSpec *findCommand(QStringView id)
{
    const auto found =
        std::find_if(kCommands.begin(), kCommands.end(), [id](const CommandSpec &spec) { return spec.id == id; });
    return found == kCommands.end() ? nullptr : &*found;
}

const CommandSpec *findCommand(QLatin1StringView id)
{
    return findCommand(QString(id));
}

} // namespace migochat
