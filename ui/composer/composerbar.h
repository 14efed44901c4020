#pragma once

#include "ui/composer/composerstate.h"
#include "ui/widgets/look.h"

#include <QHash>
#include <QWidget>

class QLabel;

namespace migochat {

class ActionButton;
class CommandRegistry;
class Glyph;
class IconButton;
class Segmented;

/// Under the box: for whom it is, what else can be put into it, how long the window is open, Send. What finds no room in
/// a narrow window stands in the menu beside Send, together with the ways to send.
class ComposerBar final : public QWidget
{
    Q_OBJECT

public:
    enum class Tool { Attach, Voice, Canned, Product, Template, Emoji, SendAndDone, SendLater };

    explicit ComposerBar(const Look &look, QWidget *parent = nullptr);

    struct Shown {
        int mode = 0;            ///< Composer::Mode
        bool publicMode = false; ///< whether "under the post" is offered
        bool isPrivate = false;  ///< an answer goes to the inbox of somebody who commented
        bool note = false;
        bool canSend = false;
        QString sendText{};
        QString sendHint{};
        QString countdown{};
        Token token = Token::Muted;

        friend bool operator==(const Shown &, const Shown &) = default;
    };
    void show(const Shown &shown);
    /// Tools that make no sense now are not offered.
    void setUsable(Tool tool, bool usable);
    /// Names the keys of the tools from now on.
    void serve(const CommandRegistry &commands);
    [[nodiscard]] static QLatin1StringView commandOf(Tool tool);
    [[nodiscard]] ActionButton *sendButton() const { return m_send; }
    [[nodiscard]] QWidget *button(Tool tool) const;

Q_SIGNALS:
    void modeChosen(int mode);
    void toolAsked(migochat::ComposerBar::Tool tool);
    void sendAsked();

protected:
    void resizeEvent(QResizeEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void refresh();
    void share();
    void showMenu();
    [[nodiscard]] static QString wordsOf(Tool tool);
    [[nodiscard]] QString nameOf(Tool tool) const;
    [[nodiscard]] QString withKeys(const QString &words, QLatin1StringView id) const;

    const Look m_look;
    const CommandRegistry *m_commands = nullptr; ///< knows the keys, which people may change
    Shown m_shown;
    QHash<Tool, IconButton *> m_tools;
    QHash<Tool, bool> m_usable;
    Segmented *m_modes;
    Glyph *m_clock;
    QLabel *m_countdown;
    ActionButton *m_send;
    IconButton *m_more;
};

} // namespace migochat
