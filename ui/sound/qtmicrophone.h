#pragma once

#include "ui/voice/soundmodule.h"

#include <memory>

class QAudioSource;
class QIODevice;

namespace migochat {

/// The system's microphone through Qt Multimedia.
class QtMicrophone final : public Microphone
{
public:
    [[nodiscard]] static bool exists();
    /// Null when it does not open.
    [[nodiscard]] static std::unique_ptr<QtMicrophone> open(std::function<void()> heard);
    ~QtMicrophone() override;

    [[nodiscard]] int rate() const override;
    [[nodiscard]] int channels() const override;
    [[nodiscard]] QByteArray take() override;

private:
    explicit QtMicrophone(std::unique_ptr<QAudioSource> source);

    std::unique_ptr<QAudioSource> m_source;
    QIODevice *m_device = nullptr;
};

} // namespace migochat
