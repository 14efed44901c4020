#pragma once

#include "app/domain/instant.h"
#include "ui/shell/noticeclass.h"

#include <QObject>

namespace migochat {

class Clock;
class MainWindow;
class NoticeSounds;
class NoticesCard;
class Preferences;

/// Which notices are told at this computer and how they sound; a person can have peace for a while.
class NoticeChoices final : public QObject
{
    Q_OBJECT

public:
    struct Parts {
        MainWindow &window;
        Preferences &prefs;
        NoticeSounds &sounds;
        const Clock &clock;
    };

    explicit NoticeChoices(const Parts &parts, QObject *parent = nullptr);

    [[nodiscard]] NoticeChoice of(NoticeClass kind) const;
    [[nodiscard]] bool isMuted() const;
    /// Shows what came together and lets the most urgent of it sound, as far as it is wanted. While it is quiet only what
    /// lasts is shown, without a sound.
    void tell(const QList<Notice> &notices);
    /// The card of the settings, once they are shown.
    void showCard();

private:
    [[nodiscard]] QString sentence() const;
    [[nodiscard]] NoticeChoice of(const Notice &notice) const;
    void mute(Instant until);
    void refreshCard();

    const Parts m_parts;
    NoticesCard *m_card = nullptr;
};

} // namespace migochat
