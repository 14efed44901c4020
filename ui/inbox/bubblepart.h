#pragma once

#include "app/domain/id.h"
#include "app/domain/searchsynonyms.h"
#include "ui/widgets/look.h"

#include <QList>
#include <QRect>
#include <QSize>
#include <QString>

#include <functional>
#include <memory>

class QPainter;

namespace migochat {

class Pictures;
class TextBlock;
class Voices;

/// Something a person can do with a block of a bubble: by mouse on the block, by keyboard in the row's menu.
struct PartAction {
    enum class Kind {
        ShowPicture, ///< large over the window; value: path relative to the media folder
        OpenFile,    ///< with the system's program; value: path
        SaveFile,    ///< value: path
        CopyPicture, ///< value: path
        FetchFile,   ///< number: the attachment that is to be tried again
        OpenLink,    ///< value: address that the row shows: https, http, mailto or tel
        CopyText,    ///< value: what to copy
        JumpTo,      ///< message: the quoted one
        Resend,
        Remedy,       ///< the one right thing to do about a message that failed
        OtherWay,     ///< a menu of what else can be done about a message that failed
        Quote,        ///< the answer that is written next quotes the message
        ReadyAnswer,  ///< value: the text that becomes one
        React,        ///< value: the emoji, empty to take it back
        ToNote,       ///< value: the text that becomes a note
        FollowUp,     ///< value: what to remember
        MakeTask,     ///< value: the words it begins with
        KeepQuestion, ///< value: the words that are shown while the article is asked for
        Attempts,     ///< how often it was tried to deliver it
        RawEvent,     ///< what the platform sent
        PinNote,      ///< number: the note; value: "1" or "0"
        PlayVoice,    ///< value: path relative to the media folder; again: pause
        SeekVoice,    ///< value: path, number: thousandths of its length; by mouse only
        StepVoice,    ///< value: path, number: seconds, negative: back
        VoiceSpeed,   ///< the next speed for all of them
        SendNow,      ///< what was planned for later leaves now
        DoNotSend,    ///< what has not left yet is taken back
    };

    Kind kind = Kind::CopyText;
    MessageId message;
    QString value;
    QString text;      ///< what the menu and a screen reader call it
    qint64 number = 0; ///< of another row than a message
};

/// One block of a bubble, measured for a width and painted often. A plain value that functions produce: text, quote,
/// picture, place, basket …
struct BubblePart {
    struct Hot {
        QRect rect; ///< logical, relative to the part
        PartAction action;
    };

    /// Letters of `words` that can be pressed.
    struct Link {
        TextSpan span;
        PartAction action;
    };

    QSize size;
    int below = 4;          ///< space to the next part
    bool stretches = false; ///< as wide as the widest part of the bubble
    bool tellsWay = false;  ///< stands for how the message is on its way: its times are shown there
    std::function<void(QPainter &painter, const QRect &rect)> paint; ///< rect is visual
    QList<Hot> hot;
    QList<PartAction> actions;              ///< for the menu, beside those of `hot`
    std::shared_ptr<const TextBlock> words; ///< what can be selected and searched in; null: nothing
    QList<Link> links;
};

/// What a block needs to measure itself.
struct PartRoom {
    int width = 0; ///< most pixels a part may take
    Look look;
    Pictures *pictures = nullptr;       ///< null: no previews (tests, lists)
    Voices *voices = nullptr;           ///< null: voices are cards like other files
    const SearchTerms *found = nullptr; ///< marked in what is painted, whatever they are by then; null: nothing is
};

} // namespace migochat
