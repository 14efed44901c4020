#pragma once

#include "ui/shell/noticeclass.h"
#include "ui/widgets/look.h"

#include <QWidget>

#include <array>

class QCheckBox;
class QComboBox;
class QLabel;

namespace migochat {

/// For every class of notices: whether it is told, and how it sounds.
class NoticesCard final : public QWidget
{
    Q_OBJECT

public:
    explicit NoticesCard(const Look &look, QWidget *parent = nullptr);

    void setChoice(NoticeClass kind, const NoticeChoice &choice);
    /// Nothing sounds until then; an empty sentence hides it.
    void showMute(const QString &sentence);

Q_SIGNALS:
    void chosen(migochat::NoticeClass kind, const migochat::NoticeChoice &choice);

protected:
    void changeEvent(QEvent *event) override;

private:
    struct Line {
        QCheckBox *on = nullptr;
        QComboBox *tone = nullptr;
    };
    void choose(NoticeClass kind);
    void retranslate();

    QLabel *m_title;
    QLabel *m_hint;
    QLabel *m_mute;
    std::array<Line, kNoticeClasses.size()> m_lines{};
};

} // namespace migochat
