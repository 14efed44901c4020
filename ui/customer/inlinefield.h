#pragma once

#include "ui/widgets/look.h"

#include <QWidget>

#include <functional>
#include <utility>

class QHBoxLayout;
class QLabel;
class QLineEdit;

namespace migochat {

class IconButton;
class ValueButton;

/// A value that is changed where it stands: a click or Enter opens it, Enter or leaving it saves, Esc leaves it as it was. Until
/// the agent has it, a clock stands beside it.
class InlineField final : public QWidget
{
    Q_OBJECT

public:
    /// `id` names the field in the record, `name` is what a person calls it.
    InlineField(const Look &look, const QString &id, const QString &name, QWidget *parent);

    void setValue(const QString &value);
    /// How the value is shown while it is not edited, e.g. a phone left to right.
    void setShown(const QString &text);
    void setPlaceholder(const QString &text);
    /// What is typed is completed to one of these while it is typed.
    void offerChoices(const QStringList &choices);
    /// What is wrong with what was typed, as a sentence: then the field stays open and says it. Empty: it can be saved.
    void setCheck(std::function<QString(const QString &typed)> check) { m_check = std::move(check); }
    /// What is understood of what is typed, as a line below it; empty: nothing to say.
    void setPreview(std::function<QString(const QString &typed)> preview) { m_preview = std::move(preview); }
    /// What is typed becomes something new: it stays open until Enter or Esc.
    void saveWithEnterOnly() { m_onlyEnter = true; }
    /// Only a screen reader is told the name: the place says it already.
    void hideName();
    /// Also offers to copy the value.
    void offerCopy();
    [[nodiscard]] bool isEditing() const;
    void edit();
    /// Begins with other words than the value; the caret stands behind them.
    void editWith(const QString &text);
    /// Closes it as it was.
    void leave();

Q_SIGNALS:
    void saved(const QString &id, const QString &value);
    void finished(); ///< saved or left

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void makeLine();
    void save();
    void settle();
    void onTyped();
    void say(const QString &sentence, const QString &role = QStringLiteral("bad"));
    void refresh();

    const Look m_look;
    const QString m_id;
    const QString m_name;
    QLabel *m_label;
    QString m_value;
    QString m_shown;
    QString m_placeholder;
    QStringList m_choices;
    bool m_pending = false;
    bool m_onlyEnter = false;
    QHBoxLayout *m_row;
    ValueButton *m_button;
    // Made when they are needed: a panel has a dozen fields, and every customer is shown in it.
    QLineEdit *m_line = nullptr;
    IconButton *m_copy = nullptr;
    QLabel *m_said = nullptr;
    std::function<QString(const QString &)> m_check;
    std::function<QString(const QString &)> m_preview;
};

} // namespace migochat
