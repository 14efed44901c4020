#include "ui/sound/qtmicrophone.h"

#include <QAudioDevice>
#include <QAudioFormat>
#include <QAudioSource>
#include <QIODevice>
#include <QMediaDevices>

namespace migochat {

namespace {

/// What the microphone can do best for us: 16 bits, near the encoder's rate, one channel.
QAudioFormat formatFor(const QAudioDevice &device)
{
    QAudioFormat wanted;
    wanted.setSampleRate(SpeechFile::kRate);
    wanted.setChannelCount(1);
    wanted.setSampleFormat(QAudioFormat::Int16);
    if (device.isFormatSupported(wanted))
        return wanted;
    QAudioFormat other = device.preferredFormat();
    other.setSampleFormat(QAudioFormat::Int16);
    return other;
}

} // namespace

QtMicrophone::QtMicrophone(std::unique_ptr<QAudioSource> source) : m_source(std::move(source)) {}

QtMicrophone::~QtMicrophone()
{
    m_source->stop();
}

bool QtMicrophone::exists()
{
    return !QMediaDevices::defaultAudioInput().isNull();
}

std::unique_ptr<QtMicrophone> QtMicrophone::open(std::function<void()> heard)
{
    const QAudioDevice device = QMediaDevices::defaultAudioInput();
    if (device.isNull())
        return nullptr;
    std::unique_ptr<QtMicrophone> opened(new QtMicrophone(std::make_unique<QAudioSource>(device, formatFor(device))));
    opened->m_device = opened->m_source->start();
    if (!opened->m_device || opened->m_source->error() != QAudio::NoError)
        return nullptr;
    QObject::connect(opened->m_device, &QIODevice::readyRead, opened->m_source.get(), std::move(heard));
    return opened;
}

int QtMicrophone::rate() const
{
    return m_source->format().sampleRate();
}

int QtMicrophone::channels() const
{
    return m_source->format().channelCount();
}

QByteArray QtMicrophone::take()
{
    return m_device->readAll();
}

} // namespace migochat
