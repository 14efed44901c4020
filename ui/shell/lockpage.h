#pragma once

#include "ui/widgets/look.h"

#include <QTimer>
#include <QWidget>

class QLabel;
class QLineEdit;

namespace migochat {

class ActionButton;

/// What a locked window shows: whose PIN opens it, and that customers are still heard.
class LockPage final : public QWidget
{
    Q_OBJECT

public:
    explicit LockPage(const Look &look, QWidget *parent = nullptr);

    void setPerson(const QString &name); ///< empty: nobody gave a name yet
    void setReceiving(bool receives);
    /// One is being looked at: no other meanwhile.
    void setChecking(bool checking);
    /// Why it stays locked. The field is empty then and waits for the next try; `pause` is how long none is taken.
    void refuse(const QString &sentence, std::chrono::milliseconds pause);
    void takeKeyboard();

Q_SIGNALS:
    void tried(const QString &typed);

protected:
    void changeEvent(QEvent *event) override;

private:
    void tryTyped();
    void refresh();
    void retranslate();

    QLabel *m_title;
    QLabel *m_person;
    QLineEdit *m_field;
    ActionButton *m_unlock;
    QLabel *m_problem;
    QLabel *m_agent;
    QString m_name;
    bool m_receives = true;
    bool m_isChecking = false;
    QTimer m_pause;
};

} // namespace migochat
